"""Small pieces that combine freely, so that ten thousand stories do not share one stock of phrases.

``{act}`` is a verb and an object, ``{manner}`` how and ``{aim}`` what for.
"""

from typing import Final

from benchmarks.chance import listed

VERBS: Final = listed(
    "rà soát|thẩm định|soạn thảo|tổng hợp|đối chiếu|thống kê|kiểm tra|hoàn thiện|bổ sung|chỉnh sửa|hướng dẫn|giải thích|"
    "theo dõi|đôn đốc|cập nhật|phân tích|đánh giá|khảo sát|thu thập|lập|lưu giữ|bàn giao|tiếp nhận|biên tập|trình bày|"
    "góp ý|phản biện|điều chỉnh|rút gọn|công khai|niêm yết|phổ biến|nhân rộng|vận dụng|cải tiến|thiết kế|thử nghiệm|"
    "triển khai|chuẩn bị|dự thảo|nghiên cứu|tham mưu|đề xuất|kiến nghị|tháo gỡ|xử lý|giải quyết|khắc phục|phục hồi|bảo quản|"
    "sắp xếp|phân loại|đánh số|mã hóa|sao lưu|chia sẻ|kết nối|giám sát|xác minh|ghi chép|sơ kết|tổng kết|báo cáo|thuyết minh|"
    "dịch thuật|minh họa|truyền đạt|chuyển giao|luân chuyển|phân bổ|cân đối|thanh lý|nghiệm thu|vận hành|bảo trì|rèn giũa|"
    "nắm bắt|lắng nghe ý kiến về|trao đổi về|tranh thủ hỏi về|hệ thống lại|viết lại|đọc kỹ|tra cứu|gỡ rối|thúc đẩy|giữ gìn",
    "|",
)
OBJECTS: Final = listed(
    "chương trình công tác|kế hoạch quý|báo cáo chuyên đề|đề án vị trí việc làm|quy chế làm việc|quy trình nội bộ|sổ tay nghiệp vụ|"
    "biên bản cuộc họp|nghị quyết liên tịch|thông báo kết luận|tờ trình|công văn hỏa tốc|hồ sơ nhân sự|hồ sơ đất đai|hồ sơ đền bù|"
    "bản án có hiệu lực|quyết định thi hành án|lệnh truy nã|cáo trạng|kết luận điều tra|kháng nghị giám đốc thẩm|biên bản hòa giải|"
    "dự toán ngân sách|bảng lương|chứng từ quyết toán|hợp đồng mua sắm|danh mục tài sản công|phương tiện, xe máy|kho vật chứng|"
    "bản đồ địa chính|mốc giới lâm nghiệp|giấy phép khai thác cát sỏi|mỏ quặng a-pa-tít|bãi thải khai khoáng|nhà máy thủy điện nhỏ|"
    "hồ chứa nước|kênh mương nội đồng|đường giao thông nông thôn|cầu treo dân sinh|trường bán trú|trạm y tế|chợ phiên|cửa khẩu quốc tế|"
    "lối mở biên giới|khu tái định cư|làng nghề thổ cẩm|rừng phòng hộ|nương chè cổ thụ|vườn quế|ruộng bậc thang|đàn gia súc|"
    "hợp tác xã|tổ vay vốn|quỹ vì người nghèo|chính sách người có công|chế độ thai sản|bảo hiểm thất nghiệp|học bổng khuyến học|"
    "tủ sách pháp luật|nhà văn hóa thôn|hương ước dòng họ|lễ hội xuống đồng|nghệ nhân dân gian|trò chơi dân gian|"
    "an toàn thực phẩm|phòng cháy, chữa cháy|cứu hộ, cứu nạn|diễn tập khu vực phòng thủ|tuyển quân|dân quân tự vệ|trật tự đô thị|"
    "vỉa hè, lòng đường|biển báo giao thông|tải trọng xe|hàng giả, hàng nhái|buôn lậu thuốc lá|tín dụng đen|cờ bạc qua mạng|"
    "lừa đảo chiếm đoạt tài sản|bạo lực gia đình|xâm hại trẻ em|xuất cảnh trái phép|mua bán pháo nổ|khai thác gỗ lậu|săn bắt thú rừng|"
    "ô nhiễm nguồn nước|rác thải sinh hoạt|sạt lở ven suối|rét hại đầu vụ|dịch tả lợn|sâu keo mùa thu|giống lúa đặc sản|"
    "du lịch cộng đồng|nhà nghỉ homestay|sản phẩm OCOP|thương mại điện tử|thanh toán không tiền mặt|chữ ký số|định danh điện tử|"
    "cổng dịch vụ công|trung tâm điều hành thông minh|camera giao thông|mạng truyền số liệu|máy chủ dự phòng|phần mềm kế toán|"
    "trang thông tin điện tử|bản tin nội bộ|chuyên mục phát thanh|pa-nô cổ động|phóng sự truyền hình|bài viết chính luận|"
    "giáo trình trung cấp|đề thi nâng ngạch|lớp tiếng bản địa|khóa kỹ năng mềm|cẩm nang ứng xử|văn hóa công sở|nếp sống văn minh|"
    "công tác nữ công|hoạt động công đoàn|phong trào thanh niên|hội cựu chiến binh|người cao tuổi|thiếu nhi vùng khó|"
    "khối lượng tồn đọng|kiến nghị cử tri|chất vấn tại kỳ họp|đơn thư nặc danh|dư luận xã hội|điểm nóng khiếu kiện|"
    "giá đất bồi thường|cưỡng chế thu hồi|đấu giá mỏ khoáng sản|thuế tài nguyên|nợ đọng xây dựng cơ bản|vốn đầu tư công|"
    "chương trình mục tiêu quốc gia|nông thôn mới nâng cao|giảm nghèo đa chiều|sắp xếp thôn, tổ dân phố|tinh giản biên chế|"
    "quy hoạch cấp ủy|bổ nhiệm lại|kỷ luật công vụ|đạo đức nghề luật|giám định viên|luật sư chỉ định|trợ giúp viên|hội thẩm nhân dân|"
    "thư ký tòa|kiểm sát viên|điều tra viên|chấp hành viên|công chứng viên|thừa phát lại|trọng tài viên|hòa giải viên|"
    "trại tạm giam|cơ sở cai nghiện|người chấp hành xong án|đặc xá|tha tù trước thời hạn|thi hành án treo|tái hòa nhập cộng đồng",
    "|",
)
MANNERS: Final = listed(
    "đúng hẹn|không quản nắng mưa|theo từng nhóm việc|bằng bảng biểu rõ ràng|qua từng buổi sáng đầu tuần|với sự cẩn thận hiếm thấy|"
    "ngay tại cơ sở|kể cả ngày nghỉ lễ|trên tinh thần cầu thị|cùng tập thể nhỏ năm người|từ khâu đầu đến khâu cuối|một cách khoa học|"
    "theo đúng trình tự|bằng chính kinh nghiệm đi trước|nhờ học hỏi tỉnh bạn|qua hình thức trực tuyến|bằng hai thứ tiếng|"
    "trước thời hạn một tuần|không để sót trường hợp nào|dù chỉ có một mình|sau mỗi chuyến công tác|trong vòng bốn mươi tám giờ|"
    "bằng giấy mời tận tay|theo cụm ba xã|có phản biện độc lập|có ảnh chụp kèm theo|đến tận hộ gia đình|giữa mùa giá rét|"
    "bất kể giờ giấc|theo phương châm bốn tại chỗ|lấy phiếu công khai|nhẹ nhàng mà kiên quyết|rành mạch, dứt khoát|chậm mà chắc|"
    "như việc của nhà mình|bằng lời lẽ mộc mạc|với số liệu đối chứng|trên bản đồ số|theo mẫu thống nhất toàn tỉnh|liên tục hai năm liền",
    "|",
)
AIMS: Final = listed(
    "giảm phiền hà cho dân|kịp trình kỳ họp cuối năm|tránh sai sót lặp lại|giữ vững ổn định chính trị|tạo sự công bằng|"
    "làm chỗ dựa cho cơ sở|bảo vệ quyền lợi chính đáng của người lao động|phục vụ đợt thanh tra đột xuất|nâng cao tính răn đe|"
    "chặn nguy cơ thất thoát|củng cố niềm tin của quần chúng|làm gương cho lớp trẻ|thống nhất nhận thức giữa các ngành|"
    "bớt giấy tờ trung gian|giúp lãnh đạo quyết định nhanh|đỡ tốn xăng xe, công tác phí|phòng ngừa từ sớm, từ xa|"
    "tìm ra nguyên nhân gốc rễ|nối lại tình làng nghĩa xóm|hạn chế rủi ro pháp lý|đáp ứng chuẩn nông thôn mới|"
    "khơi dậy tinh thần tự lực|bảo tồn tiếng nói, trang phục|kéo gần khoảng cách miền núi với đồng bằng|mở đường cho nhà đầu tư|"
    "đưa pháp luật vào đời sống|rút kinh nghiệm cho nhiệm kỳ sau|chấm dứt tình trạng đùn đẩy|biết rõ việc nào còn nợ|"
    "thu hút thêm tình nguyện viên|không ai bị bỏ lại phía sau|trả lời thỏa đáng báo chí|xây dựng hình ảnh người công bộc|"
    "chuẩn bị cho ngày bầu cử|giữ màu xanh cho những cánh rừng|dứt điểm trước Tết Nguyên đán",
    "|",
)

DEEDS: Final = (
    "{When}, {who} {act} {manner} để {aim}.",
    "{Who} cùng {colleague} {act}, {act2} {manner}.",
    "Nhờ {act} {manner}, {who} đã góp phần {aim}.",
    "Có tháng {who} vừa {act}, vừa {act2}, lại phải {act3}.",
    "Theo {paper}, {who} được giao {act}; việc này xong {manner}.",
    "Không chỉ {act}, {who} còn {act2} nhằm {aim}.",
    "{Colleague} ở {place} nhớ mãi lần {who} {act} {manner}.",
    "Riêng việc {act}, {who} làm {manner}, cốt để {aim}.",
    "Trong nhóm việc mới phát sinh có {object}, {object2} và {object3}; {who} nhận phần {act}.",
    "Mục tiêu {aim} được {who} cụ thể hóa bằng việc {act} và {act2}.",
    "Đợt ấy {colleague} nghỉ ốm, {who} nhận luôn phần {act} {manner}.",
    "Căn cứ {paper}, {who} {act}, qua đó {aim}.",
)
RESULTS: Final = (
    "Về {object}, {n} trường hợp được xem xét {manner}.",
    "Việc {act} được làm {manner}, giúp {aim}.",
    "{Object} và {object2}, vốn hay bị kêu ca, nay đã vào nền nếp.",
    "Qua {m} đợt {act}, {gain}.",
    "{Colleague}, người theo dõi {object}, xác nhận {gain}.",
    "Nhờ đó, {object} ở {place} được làm {manner}.",
)
PAPERS: Final = (
    "Kế hoạch số {n}-KH/BNCTU",
    "Công văn số {n}-CV/BNCTU",
    "Thông báo số {n}-TB/BNCTU",
    "Chương trình công tác quý của phòng",
    "Hướng dẫn số {n}-HD/BNCTU",
    "Kết luận số {n}-KL/TU",
    "Kế hoạch số {n}/KH-UBND",
)
