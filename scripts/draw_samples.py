"""Draw the pictures of the invented profiles: `python scripts/draw_samples.py` writes them below stories/.

Nobody is shown in them. Like a camera's files they hold a place, a serial number, captions and an orientation, and some
have the colours of a screen other than sRGB's; of all that, the built site must show the last only, and hold nothing.
"""

from __future__ import annotations

import io
import math
import random
import struct
from pathlib import Path

from PIL import ExifTags, Image, ImageCms, ImageDraw, ImageFilter, ImageOps

Colour = tuple[int, int, int]
Fill = tuple[Colour, Colour]
Points = list[tuple[float, float]]

STORIES = Path(__file__).resolve().parents[1] / "stories"
RED, GOLD, PAPER, FOREST, INDIGO = (125, 20, 23), (217, 164, 65), (251, 246, 234), (38, 78, 58), (38, 48, 92)
XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="Tranh minh họa" '
    'xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="22,33.73N" exif:GPSLongitude="103,55.73E"/>'
    "</rdf:RDF></x:xmpmeta>"
)
PORTRAIT, SCENE = (1000, 1250), (1600, 1067)
NIGHT, WOOD, SKIN, SHADE, LEAF = (30, 22, 26), (112, 66, 38), (226, 180, 142), (176, 122, 90), (118, 148, 78)
CLOTHS = (RED, GOLD, INDIGO, FOREST, (168, 62, 46), (92, 102, 138))


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """Return the colour that lies a share of the way from one to another."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def smooth(corners: Points, steps: int = 14) -> Points:
    """Round a closed outline: a Catmull-Rom curve through its corners."""
    curve: Points = []
    for index in range(len(corners)):
        a, b, c, d = (corners[(index + shift) % len(corners)] for shift in (-1, 0, 1, 2))
        for t in (step / steps for step in range(steps)):
            w = (-t + 2 * t**2 - t**3, 2 - 5 * t**2 + 3 * t**3, t + 4 * t**2 - 3 * t**3, t**3 - t**2)
            x, y = (sum(k * p[axis] for k, p in zip(w, (a, b, c, d), strict=True)) / 2 for axis in (0, 1))
            curve.append((x, y))
    return curve


def path(corners: str) -> Points:
    """Return the corners written as "x,y x,y"."""
    return [(float(x), float(y)) for x, y in (corner.split(",") for corner in corners.split())]


def oval(x: float, y: float, width: float, height: float) -> Points:
    """Return an ellipse about a point."""
    turns = (math.tau * step / 72 for step in range(72))
    return [(x + width / 2 * math.cos(turn), y + height / 2 * math.sin(turn)) for turn in turns]


def box(x: float, y: float, width: float, height: float, lean: float = 0) -> Points:
    """Return a rectangle whose top may lean to the right."""
    return [(x + lean, y), (x + width + lean, y), (x + width, y + height), (x, y + height)]


class Canvas:
    """A picture to be covered with soft shapes, the farthest first."""

    def __init__(self, size: tuple[int, int], fill: Fill, seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - grain and wobble, no secret
        self.image = gradient(size, fill)

    def add(self, outline: Points, fill: Fill, blur: float = 0, share: float = 1, *, across: bool = False) -> None:
        """Fill an outline with a gradient, downwards or across, blurred and as opaque as is told."""
        pad = math.ceil(3 * blur) + 2
        left, top = (math.floor(min(point[axis] for point in outline)) - pad for axis in (0, 1))
        right, bottom = (math.ceil(max(point[axis] for point in outline)) + pad for axis in (0, 1))
        mask = Image.new("L", (2 * (right - left), 2 * (bottom - top)))
        inside = [(2 * (x - left), 2 * (y - top)) for x, y in outline]
        ImageDraw.Draw(mask).polygon(inside, fill=round(255 * share))
        mask = mask.reduce(2)
        if blur:
            mask = mask.filter(ImageFilter.GaussianBlur(blur))
        self.image.paste(gradient(mask.size, fill, across=across), (left, top), mask)

    def glow(self, x: float, y: float, radius: int, colour: Colour, share: float) -> None:
        """Add a light that fades outwards."""
        light = ImageOps.invert(Image.radial_gradient("L")).resize((2 * radius, 2 * radius))
        mask = light.point([round(share * 255 * (max(0, level - 74) / 181) ** 1.8) for level in range(256)])
        self.image.paste(colour, (round(x) - radius, round(y) - radius, round(x) + radius, round(y) + radius), mask)

    def ridge(self, y: float, height: float, fill: Fill, blur: float = 0) -> None:
        """Add a range of hills as wide as the picture, down to its lower edge."""
        width, depth = self.image.size
        waves = [(self.chance.uniform(0, math.tau), n, height / n**0.8) for n in (1, 2, 3, 5, 9, 15)]
        line = [
            (float(x), y + sum(h * math.sin(p + n * math.tau * x / width / 1.3) for p, n, h in waves) / 3)
            for x in range(-60, width + 61, 6)
        ]
        self.add([*line, (width + 60, depth + 60), (-60, depth + 60)], fill, blur)

    def brocade(self, start: tuple[float, float], end: tuple[float, float], width: float, ground: Colour) -> None:
        """Add a woven band of lozenges from one point to another."""
        length = math.dist(start, end)
        along = ((end[0] - start[0]) / length, (end[1] - start[1]) / length)

        def at(far: float, aside: float) -> tuple[float, float]:
            return start[0] + along[0] * far - along[1] * aside, start[1] + along[1] * far + along[0] * aside

        half = width / 2
        for part, colour in ((half, GOLD), (half * 0.86, ground), (half * 0.7, mix(ground, NIGHT, 0.45))):
            self.add([at(0, -part), at(length, -part), at(length, part), at(0, part)], (colour, colour))
        count = max(1, round(length / (width * 0.62)))
        for index in range(count):
            far, reach = (index + 0.5) * length / count, length / count / 2
            for part, colour in ((0.9, (GOLD, PAPER, (196, 74, 50))[index % 3]), (0.45, ground)):
                size = part * half * 0.7
                lozenge = [at(far - reach * part, 0), at(far, -size), at(far + reach * part, 0), at(far, size)]
                self.add(lozenge, (colour, mix(colour, NIGHT, 0.18)))

    def save(self, name: str) -> None:
        """Add grain and write the picture as a camera would: a portrait lies on its side, turned by its tag."""
        size = self.image.size
        noise = Image.frombytes("L", size, self.chance.randbytes(size[0] * size[1])).filter(ImageFilter.GaussianBlur(1))
        grain = Image.blend(Image.new("L", size, 128), noise, 0.3)
        dark = ImageOps.invert(Image.radial_gradient("L")).resize(size).point([min(255, 150 + v) for v in range(256)])
        image = Image.composite(self.image, Image.blend(self.image, Image.new("RGB", size, NIGHT), 0.4), dark)
        channels = [ImageOps.autocontrast(Image.blend(c, grain, 0.11), cutoff=0.05) for c in image.split()]
        image = Image.blend(Image.merge("RGB", channels), image, 0.5)
        exif = Image.Exif()
        exif[ExifTags.Base.Orientation] = 6 if size == PORTRAIT else 1
        exif[ExifTags.Base.BodySerialNumber] = "MINH-HOA-000815"
        exif.get_ifd(ExifTags.IFD.GPSInfo).update(
            {
                ExifTags.GPS.GPSLatitudeRef: "N",
                ExifTags.GPS.GPSLatitude: (22.0, 33.0, 44.0),
                ExifTags.GPS.GPSLongitudeRef: "E",
                ExifTags.GPS.GPSLongitude: (103.0, 55.0, 44.0),
            }
        )
        image = image.transpose(Image.Transpose.ROTATE_90) if size == PORTRAIT else image
        profile = wide_profile() if size == SCENE else None
        if profile:
            wide = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            image = ImageCms.profileToProfile(image, ImageCms.createProfile("sRGB"), wide) or image
        buffer = io.BytesIO()
        image.save(buffer, "JPEG", quality=82, optimize=True, exif=exif, xmp=XMP.encode(), icc_profile=profile)
        (STORIES / name).write_bytes(with_iptc(buffer.getvalue()))


def with_iptc(jpeg: bytes) -> bytes:
    """Return a JPEG with a caption and a place as press agencies write them (IPTC-IIM in Photoshop's block)."""
    fields = b"".join(
        b"\x1c\x02" + struct.pack(">BH", dataset, len(text.encode())) + text.encode()
        for dataset, text in ((120, "Tranh minh họa"), (90, "Nơi hư cấu"))
    )
    block = b"8BIM\x04\x04\0\0" + struct.pack(">I", len(fields)) + fields + b"\0" * (len(fields) % 2)
    block = b"Photoshop 3.0\0" + block
    return jpeg[:2] + b"\xff\xed" + struct.pack(">H", len(block) + 2) + block + jpeg[2:]


def wide_profile() -> bytes:
    """Return a colour profile (ICC 2.1) with the primaries of Display P3 and a gamma of 2.2."""

    def fixed(*values: float) -> bytes:
        return b"".join(struct.pack(">i", round(value * 65536)) for value in values)

    white = (0.9642, 1.0, 0.8249)
    curve = b"curv" + bytes(4) + struct.pack(">IH", 1, round(2.2 * 256)) + bytes(2)
    tags = {
        b"desc": b"desc" + bytes(4) + struct.pack(">I", 5) + b"Wide\0" + bytes(79),
        b"cprt": b"text" + bytes(4) + b"CC0\0",
        b"wtpt": b"XYZ " + bytes(4) + fixed(*white),
        b"rXYZ": b"XYZ " + bytes(4) + fixed(0.5151, 0.2412, -0.0011),
        b"gXYZ": b"XYZ " + bytes(4) + fixed(0.2920, 0.6922, 0.0419),
        b"bXYZ": b"XYZ " + bytes(4) + fixed(0.1571, 0.0666, 0.7841),
        **dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve),
    }
    table, body = struct.pack(">I", len(tags)), b""
    start = 128 + 4 + 12 * len(tags)
    for name, data in tags.items():
        table += name + struct.pack(">II", start + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    size = 128 + len(table) + len(body)
    header = struct.pack(">I4sI4s4s4s", size, b"", 0x02100000, b"mntr", b"RGB ", b"XYZ ") + bytes(12) + b"acsp"
    header += bytes(28) + fixed(*white)
    return header + bytes(128 - len(header)) + table + body


def gradient(size: tuple[int, int], fill: Fill, *, across: bool = False) -> Image.Image:
    """Return a gradient between two colours."""
    ramp = Image.linear_gradient("L")
    return ImageOps.colorize((ramp.transpose(Image.Transpose.ROTATE_90) if across else ramp).resize(size), *fill)


def hills(canvas: Canvas, horizon: float, sun: tuple[float, float], blur: float = 0) -> None:
    """Add a sun, its light and three ranges, each nearer, darker and greener, with mist between."""
    width, height = canvas.image.size
    canvas.glow(*sun, round(width * 0.75), (255, 214, 140), 0.85)
    canvas.add(oval(*sun, width * 0.085, width * 0.085), ((255, 244, 206), (255, 222, 150)), 2 + blur)
    for index in range(3):
        y = horizon + index * height * 0.075
        near = mix((150, 146, 172), FOREST, index * 0.36)
        canvas.ridge(y, height * 0.07, (near, mix(near, (250, 220, 176), 0.75)), 1 + blur)
        canvas.add(box(-200, y + height * 0.07, width + 400, height * 0.03), (PAPER, PAPER), 34, 0.4)


def terraces(name: str) -> None:
    """Draw rice terraces at sunrise."""
    canvas = Canvas(SCENE, ((104, 128, 172), (252, 214, 158)), 3)
    hills(canvas, 400, (1130, 330))
    count = 17
    for index in range(count):
        near = index / (count - 1)
        y = 560 + 440 * near**1.35
        line = []
        for x in range(-20, 1641, 8):
            slope = 150 * (1 - near) * math.cos((x - 250) / 620) - 105 * math.exp(-(((x - 1280) / 330) ** 2)) * near
            bend = 15 * (1 + near) * math.sin(x / (120 + 90 * near) + index * 0.55)
            line.append((float(x), y - slope * 0.8 + bend))
        water = index % 4 == 1
        ground = mix(mix(LEAF, GOLD, 0.25 + 0.5 * (index % 3 == 0)), FOREST, 0.25 + 0.5 * near)
        bank = [*line, (1640, 1100), (-20, 1100)]
        canvas.add([(x, y - 7) for x, y in bank], ((24, 46, 36), ground), 5, 0.55)
        canvas.add(bank, ((250, 222, 160) if water else mix(ground, GOLD, 0.35), mix(ground, NIGHT, 0.3)))
        canvas.add([*line, *((x, y + 3 + 4 * near) for x, y in reversed(line))], ((255, 232, 170),) * 2, 0.8, 0.75)
    for x, y, size in ((330, 640, 70), (420, 672, 54), (250, 690, 60), (1390, 720, 92), (1490, 748, 70)):
        canvas.add(box(x - size / 2, y, size, size * 0.42), ((74, 46, 32), (46, 30, 26)))
        canvas.add(box(x + size * 0.08, y + size * 0.1, size * 0.16, size * 0.2), ((255, 214, 130),) * 2)
        roof = [(x - size * 0.75, y + 4), (x - size * 0.4, y - size * 0.5), (x + size * 0.4, y - size * 0.5)]
        canvas.add([*roof, (x + size * 0.75, y + 4)], ((172, 92, 58), (96, 44, 34)), across=True)
    canvas.save(name)


def archive(name: str) -> None:
    """Draw shelves of files in slanting light, with one place left empty."""
    canvas = Canvas(SCENE, ((74, 48, 38), (44, 28, 28)), 12)
    for row in range(3):
        y, x = 30 + row * 352, -30.0
        while x < canvas.image.width:
            width, height = canvas.chance.randint(44, 78), canvas.chance.randint(236, 282)
            tone = mix(canvas.chance.choice(CLOTHS), canvas.chance.choice((NIGHT, PAPER)), 0.2)
            top = y + 300 - height
            lean = 26 if not canvas.chance.randrange(12) else 0
            canvas.add(box(x + 8, top, width + 6, height, lean), (NIGHT, NIGHT), 8, 0.6)
            canvas.add(box(x, top, width, height, lean), (mix(tone, PAPER, 0.14), mix(tone, NIGHT, 0.45)), across=True)
            label = box(x + width * 0.2 + lean * 0.6, top + 46, width * 0.6, 92, lean * 0.3)
            canvas.add(label, ((252, 244, 226), (222, 200, 160)))
            for k in range(3):
                canvas.add(box(x + width * 0.3 + lean * 0.7, top + 66 + 20 * k, width * 0.4, 5), ((120, 92, 76),) * 2)
            for band in (14, height - 30):
                canvas.add(box(x + lean * (1 - band / height), top + band, width, 7), ((224, 172, 84), GOLD), 0, 0.8)
            x += width + lean + (130 if not canvas.chance.randrange(16) else 3)
        canvas.add(box(-10, y + 300, 1620, 46), ((186, 124, 74), (98, 58, 38)))
        canvas.add(box(-10, y + 346, 1620, 26), (NIGHT, NIGHT), 10, 0.7)
    for x in (-100, 420, 760):
        canvas.add([(x + 500, -80), (x + 700, -80), (x + 260, 1160), (x - 60, 1160)], ((255, 226, 160),) * 2, 46, 0.26)
    canvas.glow(1180, -60, 1250, (255, 218, 146), 0.5)
    canvas.save(name)


def desk(name: str) -> None:
    """Draw an office in the morning: a window on the hills, a calendar for everybody, papers and a lamp."""
    canvas = Canvas((700, 560), ((120, 146, 186), (253, 222, 170)), 5)
    hills(canvas, 300, (210, 200), 1)
    view, canvas = canvas.image, Canvas(SCENE, ((222, 196, 158), (186, 146, 110)), 6)
    canvas.add(box(88, 58, 604, 624), ((92, 54, 34), (74, 42, 30)))
    canvas.image.paste(view.resize((560, 580)), (110, 80))
    for frame in (box(382, 80, 16, 580), box(110, 300, 560, 12), box(64, 664, 652, 26)):
        canvas.add(frame, ((128, 78, 48), (84, 48, 32)))
    canvas.add(path("700,120 1600,420 1600,900 700,690"), ((255, 232, 176),) * 2, 60, 0.3)
    canvas.add(box(846, 122, 560, 430), (NIGHT, NIGHT), 16, 0.45)
    canvas.add(box(830, 100, 560, 430), (PAPER, (240, 226, 198)))
    canvas.add(box(830, 100, 560, 66), ((146, 28, 30), RED))
    for index in range(35):
        x, y = 852 + index % 7 * 75, 186 + index // 7 * 66
        canvas.add(box(x, y, 66, 56), ((244, 234, 212), (232, 216, 184)))
        if index % 7 != 1 and canvas.chance.randrange(5) > 1:
            tone = mix(canvas.chance.choice(CLOTHS), PAPER, 0.15)
            canvas.add(box(x + 6, y + 10 + index % 3 * 8, 54, 20), (tone, mix(tone, NIGHT, 0.15)))
    canvas.add(box(-10, 770, 1620, 320), ((158, 98, 56), (84, 46, 30)))
    canvas.add(box(-10, 766, 1620, 8), ((226, 168, 108),) * 2, 1)
    for index in range(5):
        tone = mix(CLOTHS[(index * 3 + 2) % 6], NIGHT, 0.1)
        canvas.add(
            box(1290 + index * 56, 560 - index % 2 * 16, 52, 222 + index % 2 * 16), (tone, mix(tone, NIGHT, 0.4))
        )
        canvas.add(box(1302 + index * 56, 606, 28, 62), (PAPER, (226, 208, 174)))
    for x, y, count in ((560, 900, 9), (980, 930, 4), (170, 960, 5)):
        canvas.add(box(x - 8, y - 20, 340, 70, 30), (NIGHT, NIGHT), 14, 0.5)
        for k in range(count):
            sheet = box(x + canvas.chance.randint(-9, 9), y - 9 * k - 50, 310, 84, 46)
            canvas.add([(a, b + 4) for a, b in sheet], ((120, 84, 60),) * 2, 1, 0.7)
            canvas.add(sheet, (PAPER, (224, 204, 170)))
        for k in range(4):
            canvas.add(box(x + 62 - k * 9, y - 9 * count - 26 + k * 14, 200, 4), ((128, 112, 104),) * 2, 0.5, 0.6)
    canvas.add(oval(480, 884, 210, 46), ((64, 70, 118), NIGHT))
    for joint in (path("470,880 486,880 420,640 404,640"), path("404,646 420,650 590,540 580,528")):
        canvas.add(joint, (INDIGO, (58, 66, 112)))
    canvas.add(path("556,520 606,490 712,600 540,640"), ((178, 40, 38), RED), across=True)
    canvas.add(path("540,640 712,600 1000,960 330,960"), ((255, 226, 150), (255, 214, 140)), 34, 0.4)
    canvas.glow(626, 622, 330, (255, 236, 176), 0.9)
    canvas.glow(240, 240, 900, (255, 222, 160), 0.4)
    canvas.save(name)


def bust(name: str, cloth: Colour, sky: Fill, *, woman: bool, scarf: bool = False) -> None:
    """Draw a person without a face, in front of hills out of focus."""
    canvas = Canvas(PORTRAIT, sky, len(name))
    hills(canvas, 640, (800, 330), 9)
    for _ in range(16):
        spot = oval(canvas.chance.uniform(0, 1000), canvas.chance.uniform(650, 1200), 90, 90)
        canvas.add(spot, ((255, 220, 150),) * 2, 7, 0.16)
    hair, dark = (40, 30, 34), mix(cloth, NIGHT, 0.6)
    wide = 0 if woman else 46
    if woman:
        canvas.add(smooth(path("500,250 672,340 690,560 600,720 400,720 310,560 328,340")), (hair, NIGHT))
    left: Points = [(30 - wide, 1330), (76 - wide, 1100), (170 - wide, 960), (330, 890), (420, 838)]
    torso = smooth([*left, *((1000 - x, y) for x, y in reversed(left))])
    canvas.add([(x + 16, y - 4) for x, y in torso], ((255, 214, 150),) * 2, 12, 0.6)
    canvas.add(torso, (dark, mix(cloth, PAPER, 0.1)), across=True)
    canvas.add(path("412,640 588,640 600,850 500,1010 400,850"), (SHADE, SKIN))
    canvas.add(smooth(path("412,690 588,690 586,770 500,812 414,770")), ((120, 74, 58),) * 2, 12, 0.65)
    if woman:
        for side in (-1, 1):
            canvas.brocade((500 + side * 112, 812), (500, 1034), 62, FOREST if scarf else RED)
        canvas.brocade((500, 1012), (500, 1330), 62, FOREST if scarf else RED)
    else:
        canvas.add(
            path("396,838 500,1000 604,838 640,960 540,1330 460,1330 360,960"),
            (PAPER, (216, 206, 196)),
        )
        canvas.add(path("474,985 526,985 548,1290 500,1340 452,1290"), ((160, 34, 34), RED))
        for side in (-1, 1):
            lapel: Points = [(500 + side * x, y) for x, y in path("104,822 190,890 212,1010 160,1030 30,1340")]
            canvas.add([*lapel, (500 + side * 60, 1180)], (mix(cloth, PAPER, 0.16), dark))
            collar: Points = [(500 + side * x, y) for x, y in path("98,812 0,990 66,1040 122,880")]
            canvas.add(collar, ((255, 252, 246), (222, 212, 202)))
    for x in (352, 648):
        canvas.add(oval(x, 545, 46, 92), (SHADE, SKIN), across=True)
    head = path("500,270 610,310 648,430 640,570 590,690 500,742 410,690 360,570")
    canvas.add(smooth([*head, (352, 430), (390, 310)]), (SHADE, mix(SKIN, PAPER, 0.2)), across=True)
    fringe = path("500,226 640,272 690,420 656,520 622,420 520,352 420,400 366,500")
    canvas.add(smooth([*fringe, (318, 430), (360, 272)]), ((62, 46, 48), hair))
    if scarf:
        wrap = path("500,150 650,180 722,300 690,420 500,372 310,420 278,300 350,180")
        canvas.add(smooth(wrap), (mix(cloth, PAPER, 0.2), dark))
        for start, end in (((300, 372), (500, 322)), ((500, 322), (700, 372))):
            canvas.brocade(start, end, 66, RED)
    elif woman:
        canvas.add(oval(500, 214, 190, 150), ((74, 56, 56), hair))
        canvas.add(oval(500, 270, 150, 22), (GOLD, RED))
    canvas.glow(830, 330, 620, (255, 222, 150), 0.35)
    canvas.save(name)


if __name__ == "__main__":
    terraces("2023/giang-thi-my/ruong-bac-thang.jpg")
    archive("2023/giang-thi-my/ke-ho-so.jpg")
    bust("2023/giang-thi-my/chan-dung.jpg", INDIGO, ((128, 152, 170), (246, 214, 160)), woman=True, scarf=True)
    bust("2025/vang-thi-duong/chan-dung.jpg", RED, ((214, 186, 140), (250, 226, 178)), woman=True)
    bust("2024/hoang-dinh-thuong/chan-dung.jpg", (52, 62, 92), ((150, 170, 172), (240, 222, 180)), woman=False)
    desk("2026/van-phong-lich-chung/phong-lam-viec.jpg")
