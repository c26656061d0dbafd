"""Names the benchmark profiles are made of: people, places, units, posts.

Invented people only: surnames as frequent as in Vietnam as a whole, with the clan names
of the northern mountains beside them; places are communes and wards of Lào Cai, old and
new. Nothing here stands for a real person.
"""

from random import Random
from typing import Final

from benchmarks.chance import happens, listed, pick, weighted

# Per cent of the Kinh population (after Lê Trung Hoa, "Họ và tên người Việt Nam", 2005).
KINH_SURNAMES: Final[dict[str, float]] = {
    "Nguyễn": 38.4,
    "Trần": 12.1,
    "Lê": 9.5,
    "Phạm": 7.0,
    "Hoàng": 4.4,
    "Huỳnh": 0.7,
    "Phan": 4.5,
    "Vũ": 3.1,
    "Võ": 0.8,
    "Đặng": 2.1,
    "Bùi": 2.0,
    "Đỗ": 1.4,
    "Hồ": 1.3,
    "Ngô": 1.3,
    "Dương": 1.0,
    "Lý": 0.5,
    "": 9.9,  # one of the rarer ones
}
RARER_SURNAMES: Final = listed(
    "Đinh Trịnh Mai Đoàn Đào Lương Trương Tô Cao Hà Tạ Lưu Phùng Thái Vương Quách Chu Tăng Kiều "
    "Nghiêm Khuất Doãn Thân Lã Bạch Giáp Ninh Từ Đàm Tống Triệu Châu Diệp La Lâm Mạc Viên Chử "
    "Khổng Hán Cù Phí Thiều Ứng Hứa Cung Đường Tiêu Trà Văn Tôn Lục Vi Mẫn Nhữ Thạch Kim"
)

# Share of all people, surnames, male and female names of the peoples of the region.
PEOPLES: Final = (
    (
        "Tày, Nùng, Giáy",
        0.06,
        listed("Hoàng Nông Lương Ma Hà Vi Hứa La Lục Bế Lộc Sầm Vàng Lù Nguyễn Mai"),
        listed("Văn Đức Xuân Ngọc Minh Thanh Quang Trung Hữu"),
        listed("Thị Thu Hồng Bích Thanh Ngọc Minh"),
        listed("Thắng Toàn Chiến Hùng Tuyên Hiệp Luân Kiên Dũng Đồng Cường Thiết Nghĩa Nhất Tú"),
        listed("Hiền Duyên Thơm Nhung Bé Nga Thắm Huế Tươi Nguyệt Chiên Lượt Niềm Quyên"),
    ),
    (
        "Mông",
        0.06,
        listed("Giàng Vàng Sùng Thào Lù Ly Má Cư Hạng Mùa Lầu Cứ Tráng Hảng Hầu Chảo Lừu Sình"),
        listed("A Seo Văn Chẩn Mí Sín Quáng Pháng"),
        listed("Thị Seo Y Thị Thị"),
        listed("Sử Páo Dình Chu Lử Vảng Tủa Sài Châu Pao Giống Chúng Sinh Lềnh Phừ Của Thề Dơ"),
        listed("Mỷ Mỵ Dở Chá Sua Máy Dợ Pàng Xay Chư Dính Súa Ganh Sao Mái Cở Vang Mảo"),
    ),
    (
        "Dao",
        0.03,
        listed("Bàn Triệu Đặng Lý Tẩn Chảo Phàn Phùng Chẻo Vàng Tướng"),
        listed("Văn Phúc Kim Tiến Láo Duần Hữu Thừa Quý"),
        listed("Thị Mùi Mẩy Lở Thị"),
        listed("Vượng Hòa Sơn Tả Lụ San Minh Tá Thọ Chiêu Lìn Sếnh"),
        listed("Mẩy Pham Lai Ghển Lụa Nái Sểnh Mán Nhậy Liều Phẩy Xiêm"),
    ),
    (
        "Thái",
        0.03,
        listed("Lò Hà Lường Điêu Cầm Hoàng Quàng Vì Đinh Lừ Tòng Cà Đồng"),
        listed("Văn Đình Ngọc Minh Xuân"),
        listed("Thị Kim Thị Hồng"),
        listed("Ơn Hặc Thoan Inh Pâng Tướng Phích Chựa Dương Thuận Biên Lả"),
        listed("Phượng Ín Pỏm Thiêm Lả Hoan Thu Chựa Xuân Nhình Piêng Hặc"),
    ),
)

MALE_MIDDLE: Final = listed(
    "Đức Hữu Quang Minh Xuân Ngọc Thanh Công Đình Quốc Trọng Duy Tuấn Mạnh Bá Thế Viết Hoàng Anh "
    "Tiến Việt Trung Hồng Đăng Khắc Gia Chí Phúc Thành Huy Nhật Vĩnh Sỹ Phú Cao Danh Như Hải Kim "
    "Thái Tất Thiện Bảo Khánh Nam Hoài Trường Lâm Tùng Doãn Đắc Vinh"
)
FEMALE_MIDDLE: Final = listed(
    "Thu Ngọc Thanh Minh Bích Kim Hồng Phương Mai Lan Diệu Khánh Thùy Hoài Quỳnh Như Bảo Tuyết Ánh "
    "Cẩm Vân Hải Hà Mỹ Xuân Thúy Huyền Nguyệt Tố Lệ Yến Linh Hương Việt Trúc Thảo Châu Hạnh Nhã "
    "Tú Uyên Đoan Gia Ái"
)
MALE_GIVEN: Final = listed(
    "Hùng Cường Dũng Tuấn Sơn Hải Minh Nam Thắng Long Đức Trung Hiếu Tùng Quân Thành Hòa Bình "
    "Khánh Linh Phong Quang Huy Việt Anh Tú Kiên Hưng Lâm Giang Đạt Toàn Trường Vinh Phúc Lộc Thọ "
    "Khoa Khôi Bách Tiến Dương Đông Hà Hào Hậu Hiển Hoan Hoàng Huân Hữu Kha Khải Khang Khương Kỳ "
    "Lập Liêm Luân Lực Lượng Mạnh Mẫn Nghĩa Ngọc Nguyên Nhân Nhật Ninh Phát Phú Phước Phương Quý "
    "Quyền Quyết Sang Sáng Sinh Tài Tâm Tân Thái Thanh Thao Thế Thiện Thịnh Thông Thuận Thức "
    "Thủy Thụy Thưởng Tích Tín Tình Toản Trí Triều Trình Trọng Trực Tuân Tuyên Tường Uy Ước Văn "
    "Viên Vĩ Vịnh Vũ Vương Vượng Xuân Yên Ân Bảo Chiến Chính Chung Công Cương Danh Diện Doanh Duy "
    "Đại Đăng Điền Định Đoàn Đô Giáp Hạnh Hiệp Hoạt Huấn Huynh Hưởng Khiêm Khuê Lịch Luyện Năng "
    "Nhất Nhuận Oanh Sĩ Tạo Tấn Thạch Thăng Thiết Tiệp Trác Tráng Truyền Vững"
)
FEMALE_GIVEN: Final = listed(
    "Hương Lan Hoa Hà Thủy Hằng Hạnh Hiền Huyền Linh Mai Nga Ngân Ngọc Nhung Oanh Phương Quỳnh "
    "Thảo Thu Thúy Trang Tuyết Vân Yến Anh Ánh Bích Chi Châu Cúc Diễm Diệp Dung Duyên Đào Giang "
    "Hà Hải Hân Hậu Hòa Hoài Hồng Huế Huệ Khánh Kiều Lam Lệ Liên Liễu Loan Lụa Lương Ly Mận Mến "
    "Minh My Mỹ Na Nguyên Nguyệt Nhàn Nhi Nhiên Nương Ninh Phượng Quế Quyên Sen Tâm Thanh Thắm "
    "Thêu Thi Thoa Thơ Thơm Thùy Thư Thương Tình Trà Trâm Trinh Trúc Tú Tươi Uyên Vi Việt Vui Vy "
    "Xoan Xuân Yên An Ái Bình Băng Cầm Chiên Chinh Chúc Diệu Dịu Đoan Đông Hảo Hiếu Hoàn Huê Khuê "
    "Lài Luyến Lý Miên Mơ Ngà Ngoan Nhạn Nhài Nụ Phấn Phúc Sương Tân Thái Thuận Thuỳ Thục Toàn "
    "Trầm Tuyền Vinh Xuyến"
)

PLACES: Final = listed(
    "Lào Cai|Cam Đường|Sa Pa|Yên Bái|Nam Cường|Văn Phú|Âu Lâu|Nghĩa Lộ|Trung Tâm|Cầu Thia|Bát Xát|"
    "Mường Hum|Dền Sáng|Y Tý|A Mú Sung|Trịnh Tường|Bản Xèo|Bảo Hà|Nghĩa Đô|Thượng Hà|Bảo Yên|"
    "Xuân Hòa|Phúc Khánh|Bắc Hà|Cốc Lầu|Tả Củ Tỷ|Lùng Phình|Bản Liền|Bảo Nhai|Phong Hải|"
    "Xuân Quang|Bảo Thắng|Tằng Loỏng|Gia Phú|Hợp Thành|Cốc San|Mường Khương|Cao Sơn|Bản Lầu|"
    "Pha Long|Mường Bo|Bản Hồ|Tả Van|Tả Phìn|Ngũ Chỉ Sơn|Si Ma Cai|Sín Chéng|Văn Bàn|Võ Lao|"
    "Khánh Yên|Dương Quỳ|Chiềng Ken|Minh Lương|Nậm Chày|Nậm Xé|Dần Thàng|Khao Mang|Mù Cang Chải|"
    "Púng Luông|Tú Lệ|Trạm Tấu|Hạnh Phúc|Phình Hồ|Tà Xi Láng|Lao Chải|Chế Tạo|Nậm Có|Lâm Giang|"
    "Châu Quế|Đông Cuông|Phong Dụ Hạ|Phong Dụ Thượng|Mậu A|Tân Hợp|Xuân Ái|Mỏ Vàng|Lâm Thượng|"
    "Lục Yên|Tân Lĩnh|Khánh Hòa|Phúc Lợi|Mường Lai|Cảm Nhân|Yên Thành|Thác Bà|Yên Bình|Bảo Ái|"
    "Trấn Yên|Hưng Khánh|Lương Thịnh|Việt Hồng|Quy Mông|Cát Thịnh|Văn Chấn|Gia Hội|Sơn Lương|"
    "Thượng Bằng La|Chấn Thịnh|Nghĩa Tâm|Liên Sơn|Thải Giàng Phố|Na Hối|Lùng Vai|Bản Phiệt|"
    "Sơn Hải|Phố Lu|Cốc Lếu|Kim Tân|Bắc Cường|Duyên Hải|Pom Hán|Vạn Hòa|Thống Nhất|Tả Phời|"
    "Đồng Tuyển|Quang Kim|Cốc Mỳ|Bản Qua|Mường Vi|Nậm Pung|Sàng Ma Sáo|Trung Lèng Hồ|Pa Cheo|"
    "Tòng Sành|A Lù|Nậm Chạc|Dìn Chin|Tả Ngài Chồ|Tung Chung Phố|Nấm Lư|Lùng Khấu Nhin|"
    "Thanh Bình|Bản Sen|La Pan Tẩn|Tả Thàng|Tả Gia Khâu|Quan Hồ Thẩn|Nàn Sán|Bản Mế|"
    "Thào Chư Phìn|Cán Cấu|Lùng Thẩn|Sán Chải|Hoàng Thu Phố|Nậm Mòn|Cốc Ly|Nậm Đét",
    "|",
)

POSTS: Final = (
    "Chuyên viên",
    "Chuyên viên chính",
    "Chuyên viên cao cấp",
    "Văn thư viên",
    "Văn thư viên chính",
    "Kế toán viên",
    "Thanh tra viên",
    "Kiểm tra viên",
    "Cán sự",
    "Lưu trữ viên",
    "Nhân viên lái xe",
    "Nhân viên phục vụ",
    "Chuyên viên phụ trách công nghệ thông tin",
    "Chuyên viên theo dõi công tác tổ chức",
    "Ủy viên Ban Chấp hành Chi đoàn",
)
LEADING_POSTS: Final = (
    "Trưởng phòng",
    "Phó Trưởng phòng",
    "Chánh Văn phòng",
    "Phó Chánh Văn phòng",
    "Quyền Trưởng phòng",
    "Trưởng phòng, Bí thư Chi bộ",
    "Phó Trưởng phòng phụ trách",
)

# What the generated site adds to the agency's six real units.
UNITS: Final = (
    "Phòng Theo dõi xử lý vụ án, vụ việc",
    "Phòng Theo dõi công tác phòng, chống tham nhũng",
    "Phòng Cải cách tư pháp",
    "Phòng Theo dõi các cơ quan nội chính",
    "Phòng Tiếp công dân và xử lý đơn thư",
    "Phòng Tổng hợp",
    "Phòng Pháp chế",
    "Phòng Tổ chức cán bộ",
    "Phòng Kiểm tra, giám sát",
    "Phòng Thi đua, khen thưởng",
    "Phòng Công nghệ thông tin",
    "Phòng Cơ yếu, lưu trữ",
    "Phòng Hành chính, quản trị",
    "Phòng Tài chính, kế toán",
    "Phòng Tuyên truyền, phổ biến pháp luật",
    "Phòng Đào tạo, bồi dưỡng",
    "Phòng Dân vận và cơ sở",
    "Phòng Nghiên cứu, tham mưu",
    "Phòng Địa bàn vùng cao",
    "Phòng Địa bàn vùng thấp",
    "Phòng Địa bàn biên giới",
    "Phòng Quản lý dữ liệu",
    "Công đoàn cơ quan",
    "Chi hội Luật gia",
    "Chi hội Chữ thập đỏ",
    "Ban Nữ công",
)

TEAM_KINDS: Final = (
    "Tổ rà soát hồ sơ",
    "Tổ hòa giải",
    "Tổ công nghệ số cộng đồng",
    "Tổ giúp việc",
    "Tổ tiếp công dân",
    "Tổ số hóa tài liệu",
    "Tổ tự quản an ninh trật tự",
    "Tổ tuyên truyền pháp luật",
    "Tổ giám sát cơ sở",
    "Tổ cải cách thủ tục hành chính",
    "Tổ dân vận khéo",
    "Nhóm nghiên cứu án tạm đình chỉ",
    "Nhóm xây dựng cơ sở dữ liệu",
    "Đội xung kích chuyển đổi số",
    "Câu lạc bộ pháp luật",
    "Tổ công tác liên ngành",
)

RECOGNISERS: Final = (
    "Hội đồng sáng kiến cơ quan",
    "Hội đồng sáng kiến Ban Nội chính Tỉnh ủy",
    "Hội đồng sáng kiến cấp tỉnh",
    "Hội đồng sáng kiến Khối Thi đua",
    "Trưởng Ban Nội chính Tỉnh ủy",
)


def person_name(random: Random, *, female: bool) -> str:
    """Return a name with surname, middle and given name in the proportions of the country and region."""
    chance = random.random()
    for _, share, surnames, *by_sex in PEOPLES:
        if chance < share:
            male_middle, female_middle, male, female_given = by_sex
            middle = pick(random, female_middle if female else male_middle)
            return f"{pick(random, surnames)} {middle} {pick(random, female_given if female else male)}"
        chance -= share
    surname = weighted(random, KINH_SURNAMES) or pick(random, RARER_SURNAMES)
    if female:
        middle = weighted(random, {"Thị": 0.4, "Thị {}": 0.25, "{}": 0.35}).format(pick(random, FEMALE_MIDDLE))
        given = FEMALE_GIVEN
    else:
        middle = "Văn" if happens(random, 0.3) else pick(random, MALE_MIDDLE)
        given = MALE_GIVEN
    name = pick(random, given)
    while name in middle.split() or name == surname:
        name = pick(random, given)
    return f"{surname} {middle} {name}"
