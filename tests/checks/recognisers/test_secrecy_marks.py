"""Marks of secrecy: each is found in every disguise, and ordinary words are let pass."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.checks.recognisers.marks import MOST
from guongsang.checks.recognisers.secrecy_marks import secrecy_marks

SECRET = [
    # Alone, or set apart.
    "MẬT",
    "(MẬT)",
    "(Mật)",
    "[MẬT]",
    "“Mật”",
    "Tối mật",
    "TUYỆT MẬT",
    "## TỐI MẬT",
    "> MẬT",
    "- MẬT",
    "1. MẬT",
    "| 5 | MẬT | x |",
    "Tỉnh ủy Lào Cai – MẬT",
    "MẬT - HỎA TỐC",
    "Tối mật: không sao chụp",
    "TUYỆT MẬT\nBÁO CÁO QUÝ III",
    "MẬT\nKẾ HOẠCH PHỐI HỢP",
    "Anh trình bày xong. MẬT.",
    # By what it is put on.
    "Độ mật: Tối mật",
    "Độ mật: Mật",
    "Mức độ mật: mật",
    "Độ mật là mật",
    "**Độ mật:** Mật",
    "| Độ mật | Mật |",
    "ĐỘ MẬT: TỐI MẬT",
    "Số: 12-BC/TU (MẬT)",
    "Số: 12-BC/TU MẬT",
    "Công văn số 15-CV/TU Mật ngày 3/4",
    "Theo văn bản mật của Bộ Công an, việc này giao cho tỉnh.",
    "Xem tài liệu tối mật kèm theo.",
    "Báo cáo (mật) gửi Thường trực.",
    "Chị đọc tài liệu mật số 12 trước khi họp.",
    "Hồ sơ được đóng dấu MẬT.",
    "Hồ sơ đóng dấu “Tối mật” gửi về tỉnh.",
    "Anh mang tập MẬT lên trình.",
    "Anh trình báo cáo tuyệt mật số 5.",
    "Báo cáo ấy ở mức độ tối mật.",
    "Cơ quan xác định đây là tài liệu tối mật.",
    "Tài liệu Mật",
    "TÀI LIỆU MẬT",
    "TÀI LIỆU TUYỆT MẬT",
    "VĂN BẢN MẬT SỐ 12",
    "Đây là bí mật nhà nước, tài liệu này độ Tối mật.",
    "Văn bản kèm theo thuộc độ Mật.",
    "Bản đồ tuyệt mật được treo ở phòng họp.",
    "Nhiệm vụ tuyệt mật ấy do anh đảm nhận.",
    "Kèm theo: Phụ lục mật.",
    "Nội dung này trích từ tài liệu mật của Bộ Quốc phòng.",
    "Theo tài liệu mật do anh quản lý, việc này chưa xong.",
    "Kế hoạch (Tối mật) đã được phê duyệt.",
    "Ngày 12/3, anh nhận công văn mật số 45 của Bộ.",
    "TUYET MAT",
    # Of a degree, stamped, or behind a paper, whatever the sentence speaks of.
    "Bí mật nhà nước độ TUYỆT MẬT.",
    "Tài liệu bí mật nhà nước độ Tối mật: phương án tác chiến xã A.",
    "Văn bản bí mật nhà nước độ Mật.",
    "Văn bản bí mật nhà nước độ mật.",
    "Chị quản lý, lưu trữ hồ sơ đóng dấu Tối mật.",
    "Công tác bảo vệ bí mật nhà nước: văn bản đóng dấu mật.",
    "Báo cáo 12 Mật",
    "Chị lưu giữ Báo cáo số 13 – Tối mật.",
    "Kế hoạch phòng thủ khu vực A – Mật.",
    "Công văn số 12-CV/TU mật",
    "Chị cất 12 BC/TU, tối mật, trong tủ.",
    "Anh đọc 12.345/QĐ-TTg ngày 5/5/2023 mật rồi cất.",
    "Anh đọc 1234/qđ-bca-x01, mật, rồi cất.",
    "Chị nhận 1234/BCA Mật hôm ấy.",
    "Theo Báo cáo 45/BC-CAT mật của Công an tỉnh, xã có ba điểm nóng.",
    "Báo cáo số 7-BC/TU, mật, nêu ba điểm.",
    # Of one paper, whatever word follows.
    "Anh đọc hồ sơ mật vụ án ma túy rồi kể lại.",
    "Tài liệu mật hội nghị được chụp lại.",
    "Theo tài liệu mật của Công an tỉnh, đường dây có chín người.",
    "Bài viết dựa vào tài liệu mật của tỉnh.",
    "Chép từ báo cáo mật của Ban Chỉ đạo.",
    # Beside how urgent a paper is.
    "HỎA TỐC MẬT",
    "Công điện HỎA TỐC MẬT gửi các xã.",
    "MẬT KHẨN",
    "THƯỢNG KHẨN MẬT",
    "HOẢ TỐC - MẬT",
    "Bì thư ghi: Hỏa tốc, Mật.",
    # Without accents, where a stamp would stand.
    "tuyet mat",
    "Toi mat",
    "(toi mat)",
    "| toi-mat |",
    # One certain paper, as the source of what is told, or the word for it together with the mark.
    "Căn cứ Công văn số 12-CV/BNC (Mật), chị lập danh sách.",
    "Tài liệu mật, không phổ biến",
    "| TỐI MẬT | Số trang |",
    "Theo báo cáo mật ngày 12/3 của Ban, có ba đảng viên vi phạm.",
    "Số liệu trích từ công văn mật về việc sắp xếp cán bộ.",
    "Theo tài liệu mật của huyện, có 4 xã mất an ninh.",
    "Trong công văn mật của Ban Nội chính nêu rõ ba vụ.",
    "Báo cáo số 45 (bản mật)",
    "TÀI LIỆU BÍ MẬT",
    "BẢN MẬT",
    "VĂN BẢN MẬT",
    "Dấu chỉ độ mật: MẬT",
    'Bản chụp công văn có đóng dấu "MẬT".',
    "Ảnh chụp trang đầu văn bản, góc trái có dấu MẬT.",
    "Kế hoạch 15-KH/TU, độ Mật, giao chị thực hiện.",
    "(MẬT - chỉ dùng trong Ban)",
    "Báo cáo số 31-BC/BTCTU, độ Tối mật.",
    "Nội dung trên lấy từ công văn mật gửi Thường trực.",
    "Công văn mật 45-CV/TU nêu hai vụ.",
    "Công văn mật ngày 3/4 yêu cầu xác minh bốn người.",
    "Hồ sơ mật này có tên ba người.",
    "Trong tài liệu mật của Ban có ghi quân số từng xã.",
    "Tài liệu mật cho thấy xã có hai điểm nóng.",
    "Theo một báo cáo mật, xã có hai điểm nóng.",
    "Dẫn theo tài liệu tối mật của Ban Nội chính.",
    "Ảnh chụp từ hồ sơ mật.",
    "Ảnh 2: Trang đầu công văn đóng dấu Mật.",
    "| 3 | Kế hoạch A | Tối mật |",
    "**MẬT**",
    "[BÍ MẬT]",
    "BẢN BÍ MẬT",
    "(tài liệu bí mật)",
    "(hồ sơ mật)",
    "HỒ SƠ BÍ MẬT",
    "CÔNG VĂN MẬT",
    "Độ mật: Tuyệt mật",
    "Phụ lục 2 (tuyệt mật)",
    "Kế hoạch số 8-KH/BNC – MẬT",
    "Mức độ: Mật",
    "Số: 33-BC/BNCTU – Độ: Mật",
    "| Tên | Mức độ |\n|---|---|\n| Kế hoạch | Mật |",
    "Tài liệu này chứa bí mật nhà nước, đề nghị giữ kín.",
    "Văn bản có nội dung bí mật nhà nước",
    # Behind a dated number, beside the number of a copy, as the words of the law.
    "- Số 14-TTr/BNCTU, ngày 5/5/2023, Mật",
    "Báo cáo 14-BC/TU ngày 5 tháng 5 năm 2023 Mật",
    "Tài liệu mật – bản số 02/05",
    "BÍ MẬT NHÀ NƯỚC",
    "# BÍ MẬT NHÀ NƯỚC",
    "TÀI LIỆU BÍ MẬT NHÀ NƯỚC",
    "Thời hạn bảo vệ bí mật nhà nước: 10 năm.",
    "Văn bản độ “Mật” số 12 gửi qua Zalo.",
    "Anh kể chuyện trong tài liệu mật số 5.",
]
MISTYPED = [
    "MÂT",
    "(Mât)",
    "TỐI MÂT",
    "Tuyệt mât",
    "Số 12-BC/TU MÂT",
    "| 12-BC/TU MAT |",
    "DO MAT: MAT",
    "TUYÊT MẬT",
    "Tuyêt mật",
    "tuyết-mật",
    "(Tuyểt mật)",
    "TOÍ MẬT",
    "văn bản tôi mật",
    "Kèm theo là tài liệu tuyêt mật.",
    "Mật: 12-BC/TU",
    "Mật: số 12-BC/TU",
    "MẬT – 12/BC-UBND",
    "Tệp đính kèm. Mật số 12-BC/TU.",
]
DISGUISED = [
    "TỐI\u00a0MẬT",
    "TỐI   MẬT",
    "TỐI\nMẬT",
    "M Ậ T",
    "T Ố I  M Ậ T",
    "T U Y Ệ T  M Ậ T",
    "T À I  L I Ệ U  M Ậ T",
    "\u041c\u1eac\u0422",
    "\u0422\u041e\u0302\u0301I \u041cA\u0302\u0323\u0422",
    "T\u200bỐI M\u200dẬT",
    "M\u00adẬT",
    "M&#7852;T",
    "T&#7888;I M&#x1EAC;T",
    "**TỐI** **MẬT**",
    "T**ỐI MẬT**",
    "<b>TỐI</b> <i>MẬT</i>",
    "M<b>Ậ</b>T",
    "TỐI<br>MẬT",
    "M<!-- x -->ẬT",
    "<!-- MẬT -->",
    '<img src="a.jpg" alt="MẬT">',
    "![TỐI MẬT](a.jpg)",
    "[TỐI](x.md) MẬT",
    "ＭẬＴ",
    unicodedata.normalize("NFD", "Tuyệt mật"),
    "TUYỆT-MẬT",
    "TỐI_MẬT",
    "TUYỆT.MẬT",
    "Đây là tài-liệu tuyệt–mật.",
    "Anh_tuyệt_mật_họp_báo",
    "M<br>Ậ<br>T",
    "M\n\nẬ\n\nT",
    "- M\n- Ậ\n- T",
    "| M | Ậ | T |",
    "| M |\n|---|\n| Ậ |\n| T |",
    "<tr><td>M</td><td>Ậ</td><td>T</td></tr>",
    "T.Ố.I M.Ậ.T",
    "T-Ố-I - M-Ậ-T",
    "M_Ậ_T",
    "B. M Ậ T",
    "Phần A\n\nM Ậ T",
    "H Ỏ A  T Ố C  M Ậ T",
    '[Kế hoạch](a.pdf "MẬT")',
    "[Kế hoạch](a.pdf 'Tối mật')",
    '![Buổi họp](a.jpg "M&#7852;T")',
]
INNOCENT = [
    "Anh kể trong hồi ký: vượt sông mang mệnh lệnh tối mật.",
    "Anh em gọi đùa anh là “tuyệt mật” vì anh ít nói.",
    "Anh góp ý để nhiều tài liệu trước đây đóng dấu mật được giải mật.",
    "Chị nhắc: giấy tờ đóng dấu mật thì không chụp ảnh.",
    "Buổi diễn tập giả định kẻ xấu đánh cắp tài liệu tối mật.",
    # A custom of the office, a tale, a letter.
    "Văn bản độ “Mật” gửi qua đường văn thư riêng.",
    "Văn bản độ Tối mật chuyển bằng phong bì hai lớp.",
    "Tài liệu mật để ở khu riêng.",
    "Thưởng cuốn truyện trinh thám “Hồ sơ tuyệt mật”.",
    "Bộ phim “Tối mật” chiếu ở thôn.",
    "Em giải được bức thư “tuyệt mật” của thầy.",
    "Nước chấm theo công thức tuyệt mật của bà.",
    "Hồi kháng chiến, ông giấu lá thư tối mật trong ống bương.",
    "Tiểu phẩm kể về một văn thư để quên tài liệu mật trên xe khách.",
    "Thời hạn bảo vệ bí mật nhà nước: 30 năm với độ Tuyệt mật, 20 năm độ Tối mật.",
    "Tôi mật báo cho tổ tuần tra.",
    "Hôm ấy tôi mật phục ở bìa rừng.",
    "Bố tôi mật yếu, phải mổ.",
    "Chị Tuyết mật thiết với bà con.",
    "Quy trình xử lý văn bản tuyêt mật do văn thư giữ.",
    "Mật: 12 lít, sáp: 3 kg.",
    "Mật ong: 12-BC/TU",
    "Bảo mật: 12-QC/TU",
    "Công tác bảo mật được chú trọng.",
    "Nuôi ong lấy mật ong rừng, mỗi vụ 200 lít mật.",
    "Giữ bí mật thông tin người tố cáo.",
    "Mật độ dân cư thấp.",
    "## MẬT ĐỘ DÂN CƯ Ở VÙNG CAO",
    "SỐ LIỆU MẬT ĐỘ",
    "Báo cáo nêu số liệu mật\nđộ dân cư của ba xã.",
    "BẢO MẬT",
    "B Ả O  M Ậ T",
    "AN TOÀN, BẢO MẬT",
    "## Bí mật nhà nước",
    "Luật Bảo vệ BÍ MẬT NHÀ NƯỚC",
    "Bí MẬT",
    "Đổi mật khẩu mặc định của thiết bị.",
    "**Mật** khẩu",
    "Quan hệ mật thiết với nhân dân.",
    "Ủy ban Mật trận Tổ quốc",
    "mật mía Nghĩa Đô",
    "Mật mía của bà con",
    "| Sáp | Mật | Phấn |",
    "NUÔI ONG LẤY MẬT",
    "Công tác bảo vệ bí mật nhà nước được thực hiện nghiêm.",
    "Chị phân loại độ mật cho từng văn bản.",
    "các mức độ tuyệt mật, tối mật, mật theo Luật",
    "Luật chia bí mật nhà nước thành ba độ: Tuyệt mật, Tối mật và Mật.",
    "Các dấu “TUYỆT MẬT”, “TỐI MẬT”, “MẬT” do văn thư giữ.",
    "Xác định độ mật của tài liệu.",
    "Độ mật của văn bản do người soạn đề xuất.",
    "QUY TRÌNH XÁC ĐỊNH ĐỘ MẬT",
    "Độ mật: không",
    "Danh mục bí mật nhà nước độ Tối mật của ngành.",
    "Chị quản lý 1.200 văn bản mật, không để lộ, lọt.",
    "Chị mở sổ đăng ký văn bản mật riêng.",
    "Máy tính soạn thảo tài liệu mật không nối mạng.",
    "Tủ đựng tài liệu mật có hai khóa.",
    "Tỷ lệ văn bản mật được giao nhận đúng quy định là 100%.",
    "Tiếp nhận 120 văn bản mật, tối mật.",
    "Giải mật 12 tài liệu.",
    "Thân mật, cẩn mật, cơ mật.",
    "Anh Lò Văn Mật là người Thái.",
    "NGUYỄN VĂN MẬT",
    "Gặp mặt cuối năm; mất mát; mắt.",
    "Chiều tối mật ong được đưa về kho.",
    "Viêm túi mật, sỏi mật.",
    "Không tiết lộ thông tin mật của người tố cáo.",
    "Vẻ cảnh mật mùng.",
    "tối mặt tối mày, tối mắt vì việc",
    "Mật mã, mật vụ, mật thư.",
    "Có ba độ mật: tuyệt mật, tối mật, mật.",
    "Luật chia thành ba độ mật:\n\n- Tuyệt mật\n- Tối mật\n- Mật\n",
    "Chị phân loại theo luật: Tuyệt mật, Tối mật, Mật.",
    "Danh mục bí mật nhà nước gồm tuyệt mật, tối mật và mật.",
    "Danh mục bí mật nhà nước độ mật của ngành.",
    "Văn thư đóng dấu độ mật đúng quy định.",
    "Đóng dấu mật mã lên phong bì.",
    "Ảnh 3: Mật bạc hà của bà con. Ảnh 4: mật.",
    "Ảnh 3 – Mật ong rừng.",
    "Công tác BẢO-MẬT được siết lại.",
    "Chương trình BẢO_MẬT thông tin",
    "MẬT-ĐỘ DÂN CƯ",
    "Bà con bán mật-ong.",
    "Vụ 2022-2023 mật được giá.",
    "Ngày 12/3 mật về kho đủ 400 lít.",
    "Buổi tối - mật mía nấu xong.",
    "Đọc xong tài liệu. Mật được giá, ai cũng vui.",
    "Đổi MẬT KHẨU ngay.",
    "Công văn hỏa tốc, thượng khẩn chuyển trong ngày.",
    "Các dấu Hỏa tốc, Mật do văn thư giữ.",
    "Dấu khẩn, mật phải khắc đúng mẫu.",
    "Người nuôi ong bán mật vụ này lãi lớn.",
    "Chị quản lý tài liệu mật theo quy định.",
    "Anh lưu giữ tài liệu mật của cơ quan.",
    "Cán bộ không mang tài liệu mật về nhà.",
    "Không đăng tài liệu mật lên mạng.",
    "Nghiêm cấm chụp tài liệu mật bằng điện thoại.",
    '[Mật ong](a.md "Mật ong bạc hà")',
    '[Quy chế](a.md "Quy chế bảo mật")',
    "| A | B | C |",
    "| M | A | T |",
    "Ban gap mat dau xuan, chuyen toi mat ngu vi bao.",
    # Secret papers in general, what a stamp is for, how long a level lasts.
    "Chị chưa để lộ một công văn mật nào của Ban.",
    "100% tài liệu mật được kiểm kê.",
    "Mỗi tài liệu mật của cơ quan đều có phiếu theo dõi.",
    "Hồ sơ mật của phòng được chuyển sang tủ sắt.",
    "Chưa bao giờ văn bản mật của Ban rời khỏi phòng.",
    "Chị không soạn thảo văn bản có độ Mật trên máy tính nối mạng.",
    "Thời hạn bảo vệ là 30 năm đối với bí mật nhà nước độ Tuyệt mật, 20 năm độ Tối mật, 10 năm độ Mật.",
    "Chị mở lớp tập huấn cách đóng dấu chỉ độ mật cho văn thư xã.",
    'Dấu "MẬT" chỉ được đóng khi người có thẩm quyền ký duyệt.',
    "Con dấu «TỐI MẬT» do văn thư giữ trong tủ riêng.",
    "Anh tham mưu ban hành quy chế bảo vệ bí mật nhà nước.",
    "Tất cả văn bản mật của huyện được đăng ký vào sổ riêng.",
    "Hằng năm, chị rà soát các hồ sơ mật của cơ quan để đề nghị giải mật.",
    "Nhiều năm liền không một tài liệu mật nào bị thất lạc.",
    "Anh nhắc đồng nghiệp không mang tài liệu mật về nhà.",
    "Máy tính soạn thảo văn bản mật không kết nối mạng.",
    "Chị bố trí phòng riêng để đọc tài liệu mật.",
    "Trên 200 văn bản mật đến và đi mỗi năm đều đúng sổ.",
    "Văn bản độ Tối mật phải bỏ trong hai phong bì.",
    "Ai được giao tài liệu Tuyệt mật phải ký cam kết.",
    "Dấu Tối mật được khắc theo mẫu của Bộ Công an.",
    "Chị hướng dẫn văn thư xã khi nào đóng dấu Mật, khi nào đóng dấu Tối mật.",
    "Thời hạn bảo vệ bí mật nhà nước độ Mật là 10 năm.",
    'Anh thuộc lòng mẫu dấu "Tuyệt mật" và "Tối mật".',
    "Người được giao soạn thảo phải đề xuất độ mật: Mật, Tối mật hoặc Tuyệt mật.",
    'Sổ đăng ký văn bản mật đi có cột "Độ mật" và cột "Mức khẩn".',
    "Tài liệu mật không được gửi qua thư điện tử.",
    "Chị chưa từng sai sót khi xử lý công văn mật.",
    "Kho lưu trữ tài liệu mật của tỉnh có camera.",
    "Việc bàn giao tài liệu mật của Ban được lập biên bản.",
    "Anh chưa để lọt tin mật nào ra ngoài.",
    "Chị giữ sổ công văn mật suốt mười hai năm không sai một trang.",
    "Anh là người duy nhất ở phòng được giao chìa khóa tủ hồ sơ mật.",
    "Máy in riêng dành cho văn bản mật đặt ở tầng hai.",
    "Cán bộ mới về phòng đều được dặn không bàn chuyện tài liệu mật ngoài hành lang.",
    "Trong các đợt kiểm tra, không văn bản mật nào bị gửi nhầm.",
    "Tài liệu mật cũ được tiêu hủy đúng quy trình, có ba người chứng kiến.",
    "Anh đề xuất thay toàn bộ bì đựng tài liệu mật bằng loại dày hơn.",
    "Hội nghị bàn về quản lý hồ sơ mật trong cơ quan đảng.",
    "Văn thư nhận văn bản mật vào sổ trước 8 giờ.",
    "Đoàn kiểm tra đánh giá việc gửi, nhận tài liệu mật, tối mật của huyện là nghiêm.",
    "Chị nhớ từng con số mà không cần mở hồ sơ mật.",
    "Anh bảo quản cả phòng tài liệu tuyệt mật trong trận lũ năm ấy.",
    "Các tài liệu tối mật được di chuyển trước lũ an toàn.",
    "Đêm lũ, anh ôm hai thùng hồ sơ mật của cơ quan lên gác.",
    'Người soạn phải ghi rõ nơi nhận khi đóng dấu "Tối mật".',
    "Nơi nhận được ghi đủ trên mọi văn bản có dấu Mật.",
    'Dấu "Mật" khắc theo mẫu thống nhất.',
    "Độ Mật được gia hạn một lần.",
    "Chị phát hiện một văn bản đóng dấu Mật sai thẩm quyền và đề nghị sửa.",
    "Anh giải thích vì sao văn bản này không cần đóng dấu MẬT.",
    "Nhờ chị rà soát, 30 văn bản được bỏ dấu mật để dân tra cứu.",
    "Hồ sơ đã giải mật được đưa ra triển lãm.",
    "Tài liệu mật đã giải mật năm 1995 được trưng bày tại bảo tàng.",
    "Bí mật của chị là dậy sớm hơn mọi người.",
    "Bí mật thành công nằm ở chỗ lắng nghe.",
    "Anh tuyệt đối bí mật danh tính người tố giác.",
    "## Bí mật của vườn chè",
    "Đường dây nóng bảo đảm bí mật cho người gọi.",
    "Trao đổi bí mật với cơ sở để nắm tình hình.",
    "Hòm thư bí mật đặt ở nhà văn hóa.",
    "Cơ sở bí mật của cách mạng năm 1945 nay là di tích.",
    "Hầm bí mật trong vườn nhà cụ được giữ nguyên.",
    "Bỏ phiếu kín, bí mật, đúng nguyên tắc.",
    "Quả mật sâm, mật nhân được trồng thử.",
    "Bà con thu mật hai vụ một năm.",
    "Thư mật thời kháng chiến được cụ giấu trong ống tre.",
    "Tài liệu mật thời kháng chiến được cụ giấu trong ống tre.",
    "Chị học cách soạn văn bản mật đúng thể thức.",
    "Ban Cơ yếu chuyển điện mật đúng giờ.",
]


@pytest.mark.parametrize("text", [*SECRET, *MISTYPED, *DISGUISED])
def test_a_mark_of_secrecy_is_found(text: str) -> None:
    """Wherever it stands and however it is written, a mark that a reader sees is found, once."""
    (mark,) = secrecy_marks(text)
    assert 0 <= mark.start < mark.end <= len(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Đóng dấu MẬT, TỐI MẬT.", ["MẬT", "TỐI MẬT"]),
        ("Kế hoạch đóng dấu Mật, Tối mật.", ["Mật", "Tối mật"]),
        ('Đóng dấu "Mật" và "Tối mật".', ["Mật", "Tối mật"]),
        ("Tài liệu đóng dấu “Mật”, “Tối mật” được trích ở đây.", ["Mật", "Tối mật"]),
        ("Danh mục: Báo cáo 12 – Mật; Báo cáo 13 – Tối mật; Báo cáo 14 – Mật.", ["Mật", "Tối mật", "Mật"]),
        ("Kế hoạch 45-KH/TU Mật, Báo cáo 46-BC/TU Tối mật.", ["Mật", "Tối mật"]),
        ("Tài liệu Mật, Tối mật kèm theo.", ["Mật", "Tối mật"]),
        ("Tài liệu thuộc các mức độ Tối mật, Mật được trích ở đây.", ["Tối mật", "Mật"]),
        ("Theo quy định về bí mật nhà nước, hồ sơ độ Mật và Tối mật gửi về tỉnh.", ["Mật", "Tối mật"]),
        ("MẬT, TỐI MẬT", ["MẬT", "TỐI MẬT"]),
    ],
)
def test_marks_that_stand_together_are_found(text: str, words: list[str]) -> None:
    """Two marks in a row are two marks, unless the sentence speaks of the levels themselves."""
    assert [mark.words for mark in secrecy_marks(text)] == words


@pytest.mark.parametrize(
    "text",
    [
        "| Văn bản | Độ mật |\n|---|---|\n| Báo cáo quý | mật |",
        "| Mức độ mật | Văn bản |\n|---|---|\n| **mật** | Báo cáo quý |",
        "| Độ mật | mật |\n|---|---|\n| Số | 12 |",
    ],
)
def test_a_small_word_under_the_heading_of_degrees_is_a_mark(text: str) -> None:
    """The column says what the word is."""
    assert [mark.words for mark in secrecy_marks(text)] == ["mật"]


@pytest.mark.parametrize(
    "text",
    [
        "| Nông sản | Sản lượng |\n|---|---|\n| mật | 120 lít |",
        "| Văn bản | Độ mật |\n|---|---|\n| mật | không |\n| thường | không |",
        "| Văn bản | Độ mật |\n|---|---|\n| Báo cáo | bảo mật |",
    ],
)
def test_honey_in_a_table_is_no_mark(text: str) -> None:
    """Under another heading, or as half of another word."""
    assert list(secrecy_marks(text)) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [("TuyÖt mËt", "Tuyệt mật"), ("TUYEÄT MAÄT", "TUYỆT MẬT"), ("DÊu (Tèi mËt) ë gãc", "Tối mật")],
)
def test_a_mark_in_an_old_encoding_is_found(text: str, words: str) -> None:
    """Whoever has the font reads it."""
    (mark,) = secrecy_marks(text)
    assert mark.words == words


def test_honey_in_an_old_encoding_is_no_mark() -> None:
    """The words around it are read as well."""
    assert list(secrecy_marks("B¶o mËt th«ng tin, nu«i ong lÊy mËt.")) == []


@pytest.mark.parametrize("text", INNOCENT)
def test_ordinary_words_and_talk_of_secrets_pass(text: str) -> None:
    """Honey, density, passwords and the work of keeping secrets are no marks."""
    assert list(secrecy_marks(text)) == []


@pytest.mark.parametrize("text", ["{}", "Căn cứ {} của Tỉnh ủy.", "a\n\n{}\n\nb", "x\n\x00\n{}\n\x00\ny"])
def test_a_mark_is_told_with_its_place_and_words(text: str) -> None:
    """The offsets cover what is written, markup and all; the words are what a reader sees."""
    written = "(**TỐI**  M&#7852;T)"
    whole = text.format(written)
    (mark,) = secrecy_marks(whole)
    assert whole[mark.start : mark.end].strip("(*)") == "TỐI**  M&#7852;T"
    assert mark.words == "TỐI MẬT"


def test_parts_of_a_profile_do_not_run_into_one_another() -> None:
    """The end of one value and the beginning of the next make no mark."""
    assert list(secrecy_marks("buổi tối\n\x00\nmật ong")) == []
    assert list(secrecy_marks("tài liệu\n\x00\nlấy mật")) == []


def test_marks_beyond_number_are_cut_short() -> None:
    """A text full of marks tells of enough of them."""
    assert len(list(secrecy_marks("(MẬT)\n" * 500))) == MOST


@given(
    st.text(max_size=40),
    st.sampled_from(["TUYỆT MẬT", "TỐI MẬT", "MẬT"]),
    st.sampled_from(["(%s)", "**%s**", "| %s |", "<b>%s</b>", "“%s”"]),
)
def test_a_mark_on_a_line_of_its_own_is_found_in_any_surroundings(before: str, mark: str, frame: str) -> None:
    """Whatever stands above and below, a line with a mark is a line with a mark."""
    plain = "".join(char for char in before if char.isalnum() or char in " .,\n")
    found = {found.words for found in secrecy_marks(f"{plain}\n\n{frame % mark}\n\n{plain}")}
    assert mark in found


@given(st.text(alphabet="MẬTmậtốiuyệ độnoghàlưkpbâ. ,()|*\n\x00\u200b\u0302", max_size=80))
def test_nothing_makes_a_recogniser_stumble(text: str) -> None:
    """Any text is read to its end, and what is found lies in it."""
    assert all(0 <= mark.start < mark.end <= len(text) and mark.words for mark in secrecy_marks(text))
