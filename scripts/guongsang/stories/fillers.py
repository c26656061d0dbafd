"""Words that only keep a place for what is to be written: no evidence of anything, in whichever agency."""

from __future__ import annotations

from typing import Final

FILLERS: Final = (
    *("đang cập nhật", "sẽ cập nhật", "cập nhật sau", "chưa cập nhật", "chờ cập nhật"),
    *(
        "đang bổ sung",
        "sẽ bổ sung",
        "bổ sung sau",
        "đang hoàn thiện",
        "đang tổng hợp",
        "đang viết",
        "viết sau",
        "điền sau",
    ),
    *("xem phụ lục", "theo phụ lục", "có phụ lục", "phụ lục kèm theo", "kèm theo", "đính kèm"),
    *("xem báo cáo", "theo báo cáo", "báo cáo thành tích", "xem hồ sơ", "xem mục", "xem ở trên", "xem bên dưới"),
    *(
        "như trên",
        "như đã nêu",
        "như đã nêu trên",
        "như đã trình bày",
        "như mục trên",
        "như năm trước",
        "như năm ngoái",
    ),
    *("chưa có", "chưa rõ", "không có", "không có gì", "chưa có nội dung", "chưa có số liệu", "chưa có thông tin"),
    *("sau khi có số liệu", "số liệu chính thức", "nội dung", "nội dung thử", "không áp dụng"),
    *("test", "testing", "abc", "xyz", "asdf", "qwerty", "lorem ipsum", "dolor sit amet", "n/a", "tbd", "todo"),
)

_COMMONPLACES: Final = """
luôn luôn; luôn; gương mẫu; tiên phong; đi đầu; dẫn đầu; đầu tàu; tận tụy; tận tâm; tận tình; hết mình; hết lòng; tâm huyết;
nhiệt tình; nhiệt huyết; năng nổ; năng động; sáng tạo; chủ động; tích cực; tự giác; nghiêm túc; trung thực; thẳng thắn;
khiêm tốn; giản dị; hòa đồng; hòa nhã; gần gũi; chan hòa; cởi mở; cần cù; chịu khó; chăm chỉ; siêng năng; cần mẫn; học hỏi;
ham học hỏi; cầu tiến; cầu thị; kiên định; vững vàng; bản lĩnh; lập trường; phẩm chất; đạo đức; lối sống; trong sáng;
lành mạnh; tác phong; phong cách; lề lối; kỷ luật; kỷ cương; ý thức; tinh thần; trách nhiệm; thái độ; nỗ lực; cố gắng;
phấn đấu; quyết tâm; vượt khó; khắc phục; khó khăn; trau dồi; rèn luyện; tu dưỡng; học tập; nâng cao; trình độ; năng lực;
chuyên môn; nghiệp vụ; kiến thức; kỹ năng; bản thân; hoàn thiện; uy tín; tấm gương; tấm gương sáng; noi theo; làm theo;
đáp ứng; tình hình; tình hình mới; giữ gìn; vươn lên; vượt qua; hăng hái; xung kích; sâu sát; dám nghĩ dám làm; dám chịu;
toàn tâm toàn ý; tiêu biểu; điển hình; nghiêm chỉnh; chuẩn mực; xứng đáng; chân thành; cần kiệm liêm chính; chí công vô tư;

chấp hành; chấp hành tốt; thực hiện; thực hiện tốt; tuân thủ; chủ trương; đường lối; quan điểm; nghị quyết; chỉ thị; chính sách;
pháp luật; quy định; nội quy; quy chế; đảng; nhà nước; tư tưởng; chính trị; tư tưởng chính trị; hồ chí minh; bác hồ; cấp ủy;
chi bộ; tổ chức; đoàn thể; công đoàn; chính quyền; địa phương; nơi cư trú; cơ quan; đơn vị; tập thể; cá nhân; cấp trên;
nguyên tắc; tập trung dân chủ; tự phê bình; phê bình; tiêu cực; tham nhũng; lãng phí; tiết kiệm; quan liêu; ngành; các cấp;

hoàn thành; đảm bảo; bảo đảm; nhiệm vụ; công việc; công tác; chức trách; chức năng; kế hoạch; chỉ tiêu; tiến độ; thời gian;
thời hạn; chất lượng; hiệu quả; kết quả; thành tích; kịp thời; được giao; giao; phân công; đề ra; đạt; đạt được; xuất sắc; tốt;
cao; đầy đủ; nghiêm; đúng; toàn diện; vượt mức; mọi mặt; lĩnh vực; yêu cầu; mục tiêu; tham mưu; đề xuất; giải pháp; triển khai;
góp phần; đóng góp; ý kiến; xây dựng; phát triển; trong sạch; vững mạnh; đổi mới; cải tiến; nhiều năm; nhiều năm liền; liên tục;
nhiều năm qua; thời gian qua; trong năm; năm qua; hằng năm; hàng năm; đột xuất; phát sinh; thường xuyên; quan trọng; to lớn;

lãnh đạo; lãnh đạo ban; lãnh đạo phòng; đồng nghiệp; đồng chí; bạn bè; quần chúng; nhân dân; mọi người; cán bộ; công chức;
viên chức; đảng viên; người lao động; tin tưởng; tin yêu; tin cậy; tín nhiệm; quý mến; quí mến; yêu mến; yêu quý; mến phục;
kính trọng; tôn trọng; nể trọng; ghi nhận; đánh giá; đánh giá cao; khen ngợi; biểu dương; giúp đỡ; hỗ trợ; chia sẻ; động viên;
phối hợp; đoàn kết; nội bộ; quan hệ; mối quan hệ; ủng hộ; cộng đồng; xã hội; tổ quốc; nhất trí; thống nhất; tương trợ; lẫn nhau; cuộc sống;

tham gia; hưởng ứng; phong trào; thi đua; yêu nước; hoạt động; cuộc vận động; phát động; tổ chức phát động; văn hóa; văn nghệ;
văn hóa văn nghệ; thể dục; thể thao; từ thiện; nhân đạo; đền ơn đáp nghĩa; an sinh xã hội; hội họp; sinh hoạt; trung ương; tỉnh;

và; của; các; những; mọi; một; đến; mỗi; nhiều; được; bị; do; trong; ngoài; với; cho; về; có; là; để; nhằm; theo; đã; đang; sẽ; cùng;
cũng; rất; hết sức; hơn; nhất; một cách; không; không ngừng; chưa; vào; ra; trên; dưới; tại; từ; ở; đối với; như; này; đó; khi;
sau; trước; ngày; càng; mình; làm; làm việc; việc; nên; bởi; hay; hoặc; trở lên; trở thành; người; luôn có; bằng; phần; năm;
nổi bật; chung; chi tiết; chính thức; bản chính thức; cung cấp; liên quan; tiêu chí; nội dung; thông tin; hồ sơ; đề nghị;
khen thưởng; đính kèm; xem; xin xem; bài viết; bên dưới; bên trên; nêu; nêu lại; tại đây; hội đồng; văn minh; hiện đại; xanh;
sạch; đẹp; an toàn; thử thách; phát huy; dân chủ; vận dụng; linh hoạt; văn bản; chỉ đạo; thực tiễn; toàn đơn vị; có nhiều;
số liệu; số liệu chính thức; cập nhật; bổ sung; hoàn chỉnh; báo cáo; tổng hợp; chờ; phụ lục; phòng; ban;
anh; chị; ông; bà; em; ai; gì; nào; mà; thì; vẫn; tuần; tháng; quý; tới; thêm; thời gian tới; đầu; cuối; nay; hiện; hiện nay;
"""

COMMONPLACES: Final = tuple(phrase for line in _COMMONPLACES.split(";") if (phrase := line.strip()))
"""What is said of everybody: virtues, duties, regard and movements in general, and small words that join them.

Unlike the phrases of a criteria set none of them is empty by itself; a statement made of nothing else is.
"""
