"""Sentence patterns of the benchmark stories, in the manner of official Vietnamese prose.

Slots in braces are filled by `generate`: ``{who}`` the person or collective in running
text, ``{Who}`` the same at the start of a sentence, ``{work}``, ``{deed}``, ``{hardship}``,
``{gain}``, ``{idea}`` from `topics`, the rest from the lists below. A digit at the end
(``{deed2}``) draws once more.
"""

from typing import Final

WHEN: Final = (
    "Ngay từ đầu năm",
    "Suốt mùa mưa lũ",
    "Trong quý II",
    "Bước sang quý III",
    "Những tháng cuối năm",
    "Khi bộ máy được sắp xếp lại",
    "Trước yêu cầu mới",
    "Từ thực tế đó",
    "Vào những ngày cao điểm",
    "Sau nhiều đêm trăn trở",
    "Sau đợt khảo sát đầu xuân",
    "Qua trao đổi với cơ sở",
    "Cùng lúc ấy",
    "Song song với việc chuyên môn",
    "Khi được giao thêm việc",
    "Giữa lúc công việc dồn dập",
    "Ba tháng sau",
    "Đến giữa năm",
    "Mỗi chiều thứ sáu",
    "Hằng tuần",
    "Đầu tháng {month}",
    "Từ tháng {month} đến nay",
    "Có những hôm trời rét đậm",
    "Nhờ cách làm ấy",
    "Không chờ nhắc nhở",
    "Trong lần công tác tại {place}",
)

QUALITIES: Final = (
    "tận tụy",
    "cẩn trọng",
    "khiêm nhường",
    "ham học hỏi",
    "nói đi đôi với làm",
    "giàu lòng nhân ái",
    "quyết đoán",
    "kiên trì",
    "bền bỉ",
    "sáng tạo",
    "chính trực",
    "chu đáo",
    "thẳng thắn",
    "gần gũi",
    "mẫu mực",
    "trách nhiệm",
    "năng nổ",
    "điềm đạm",
    "sâu sát",
    "trung thực",
    "giản dị",
    "nhiệt huyết",
    "tỉ mỉ",
    "dám nghĩ dám làm",
    "công tâm",
    "hòa nhã",
)

EFFECTS: Final = (
    "được lãnh đạo Ban đánh giá cao",
    "được cơ sở đón nhận và làm theo",
    "tiết kiệm đáng kể thời gian và công sức",
    "góp phần giữ vững kỷ cương",
    "tạo chuyển biến rõ nét so với năm {last}",
    "giúp cả phòng hoàn thành kế hoạch sớm {m} ngày",
    "được Khối thi đua chọn làm điểm",
    "mở ra cách nghĩ mới về một việc tưởng như đã quen",
    "làm cho dữ liệu thông suốt từ xã lên tỉnh",
    "nhận được nhiều phản hồi tích cực của nhân dân",
    "để lại kinh nghiệm quý cho những năm tiếp theo",
    "khắc phục hẳn tình trạng nước đến chân mới nhảy",
    "xóa dần khoảng cách giữa vùng thấp và vùng cao",
    "nâng chất lượng tham mưu lên một bước",
    "đem lại niềm vui cho đồng nghiệp",
)

MOVEMENTS: Final = (
    "phong trào thi đua “Cán bộ, công chức thi đua thực hiện văn hóa công sở”",
    "phong trào “Cả nước chung sức xây dựng nông thôn mới”",
    "cuộc vận động “Ngày vì người nghèo”",
    "phong trào “Giỏi việc nước, đảm việc nhà”",
    "phong trào hiến máu tình nguyện",
    "chương trình “Tết ấm vùng cao”",
    "phong trào “Bình dân học vụ số”",
    "phong trào rèn luyện thân thể theo gương Bác Hồ",
    "đợt thi đua cao điểm chào mừng đại hội",
    "cuộc vận động xóa nhà tạm, nhà dột nát",
    "hội thi dân vận khéo",
    "phong trào “Chống rác thải nhựa”",
    "giải bóng chuyền hơi chào mừng ngày truyền thống ngành",
    "quỹ “Đền ơn đáp nghĩa”",
    "phong trào đọc sách mỗi sáng thứ hai",
)

OPENINGS_PERSON: Final = (
    "Nhắc đến {name}, {post} của {unit}, đồng nghiệp thường nói về một người {quality} và {quality2}.",
    "Ở {unit}, {name} được biết đến là người {quality}, việc gì nhận là làm đến nơi đến chốn.",
    "Hơn {m} năm gắn bó với {work}, {name} vẫn giữ nguyên sự {quality} của ngày đầu.",
    "Căn phòng nhỏ ở tầng hai luôn sáng đèn muộn nhất là nơi làm việc của {name}, {post}, {unit}.",
    "Năm {year}, trong số những gương mặt được tập thể suy tôn có {name}, {post} thuộc {unit}.",
    "Ít ai nghĩ {work} lại có thể làm khác đi, cho đến khi {name} bắt tay vào.",
    "Lặng lẽ, {quality} và {quality2}: đó là ấn tượng chung của mọi người về {name}.",
    "Về {unit} công tác chưa lâu nhưng {name} đã để lại dấu ấn trong {work}.",
    "Với {name}, {field} không phải là con số trong báo cáo mà là chuyện của từng con người.",
    "Được giao phụ trách {work}, {name} xác định phải bắt đầu từ chỗ khó nhất.",
)

OPENINGS_UNIT: Final = (
    "{name} là tập thể được giao tham mưu về {field}, biên chế gọn nhưng khối lượng việc lớn.",
    "Năm {year} là năm nhiều biến động, song {name} vẫn giữ được nếp làm việc {quality}, {quality2}.",
    "Nói đến đoàn kết, người ta thường nhắc {name} như một ví dụ sinh động.",
    "Thành lập chưa lâu, {name} nhanh chóng trở thành chỗ dựa tin cậy trong {work}.",
    "Từ một tập thể còn lúng túng với {work}, {name} đã vươn lên dẫn đầu phong trào thi đua.",
    "Với phương châm rõ người, rõ việc, rõ thời hạn, {name} hoàn thành trọn vẹn kế hoạch năm {year}.",
    "Mỗi người một việc, việc nào cũng có người theo đến cùng là nề nếp của {name}.",
    "Phụ trách địa bàn rộng, trong đó có {place} và {place2}, {name} chọn cách làm sát cơ sở.",
)

SITUATION: Final = (
    "Khó khăn lớn nhất là {hardship}.",
    "Thời điểm ấy {hardship}; thêm vào đó {hardship2}.",
    "Thực tế cho thấy {hardship}, trong khi yêu cầu của cấp trên ngày một cao.",
    "Đặc thù của {work} là {hardship}.",
    "{When}, {hardship} nên kết quả chưa tương xứng với công sức bỏ ra.",
    "Không ít người cho rằng khó thay đổi được, bởi {hardship}.",
    "Qua rà soát, nguyên nhân chủ yếu được chỉ ra: {hardship}.",
    "Tại {place}, {hardship}, cán bộ cơ sở nhiều khi bất lực.",
    "Đã có lúc {who} nản lòng vì {hardship}.",
    "Năm {last}, chỉ riêng {place} và {place2} đã có hơn {n} việc bị chậm.",
    "Trong bối cảnh sắp xếp đơn vị hành chính, {hardship} càng bộc lộ rõ.",
    "Bài toán đặt ra là làm sao {act} vừa đúng quy định, vừa nhanh, lại {aim}.",
    "Tuy được cấp ủy quan tâm, điều kiện làm việc vẫn còn thiếu thốn; {hardship}.",
    "Có ý kiến đề nghị giữ nguyên cách {act} như cũ cho yên ổn, nhưng {who} không nghĩ như vậy.",
)

DEEDS: Final = (
    "{When}, {who} {deed}.",
    "{When}, {who} chủ động {deed}, đồng thời {deed2}.",
    "{Who} đề xuất với lãnh đạo Ban cho phép {deed}.",
    "Việc đầu tiên {who} làm là {deed}.",
    "Tiếp đó, {who} {deed}; {deed2}.",
    "Nhận thấy {hardship}, {who} kiên trì {deed}.",
    "Để {work} đi vào thực chất, {who} {deed}.",
    "Không dừng lại ở đó, {who} còn {deed}.",
    "Cùng với các phòng liên quan, {who} {deed}.",
    "{Who} dành nhiều thời gian {deed}, rồi mới {deed2}.",
    "Từ {place} đến {place2}, ở đâu có vướng mắc {who} cũng tìm đến, vừa nghe vừa ghi chép.",
    "Trong {work}, {who} coi trọng khâu chuẩn bị, việc nào cũng có phương án một, phương án hai.",
    "Mọi ý kiến về {object} đều được {who} ghi lại, phân loại và trả lời {manner}.",
    "{When}, cứ đều đặn như vậy, {who} {deed}.",
    "Điểm khác biệt là {who} không làm thay mà hướng dẫn để cơ sở tự {act} {manner}.",
    "Với tinh thần {quality}, {who} {deed} dù công việc thường ngày rất bận.",
    "{Who} đã tham mưu ban hành {m} văn bản chỉ đạo, trong đó có nội dung về {work}.",
    "Những chuyến đi {place} không có lịch trình cầu kỳ: sáng họp với xã, chiều xuống bản, tối viết báo cáo.",
    "Gặp việc khó, {who} chọn cách chia nhỏ, giao từng phần kèm thời hạn cụ thể.",
    "Khi thiên tai xảy ra, {who} vẫn {act} {manner}, không để việc nào bị bỏ quên.",
    "Tài liệu được {who} soạn bằng lời lẽ dễ hiểu, có ví dụ, có hình minh họa.",
    "Cách {who} thuyết phục là đưa ra số liệu trước, nói lý lẽ sau.",
    "{When}, {who} đăng ký việc làm cụ thể: {deed}.",
    "Cứ mỗi quý, {who} tự chấm điểm việc {act} và công khai trên bảng tin.",
    "Nhờ thông thạo địa bàn, {who} sớm phát hiện nơi nào {hardship} để kịp thời báo cáo.",
    "Trao đổi với chúng tôi, cán bộ {place} kể rằng {who} từng {deed} ngay trong ngày nghỉ.",
)

IDEAS: Final = (
    "Sáng kiến “{idea}” ra đời từ chính những trăn trở ấy.",
    "“{idea}” là tên gọi mộc mạc mà {who} đặt cho cách làm mới.",
    "{When}, “{idea}” được thử nghiệm tại {place} trước khi áp dụng rộng rãi.",
    "Từ {m} trang ghi chép ban đầu, “{idea}” dần được bổ sung, hoàn thiện.",
    "Hội đồng sáng kiến ghi nhận “{idea}” có tính mới, dễ áp dụng, chi phí thấp.",
    "Đến nay “{idea}” đã được {m} đơn vị trong tỉnh học tập.",
    "Điều đáng quý của “{idea}” là ai cũng có thể làm theo, không cần thêm kinh phí.",
    "Bản thuyết minh “{idea}” chỉ dài ba trang, nêu rõ việc làm, người làm và cách kiểm tra.",
)

RESULTS: Final = (
    "Kết quả, {gain}; {gain2}.",
    "Chỉ sau {m} tháng, {gain}.",
    "Đến hết năm {year}, {gain}, {effect}.",
    "Cách làm này {effect}.",
    "Con số biết nói: {gain}.",
    "So với năm {last}, {gain}.",
    "Riêng tại {place}, {gain}.",
    "Nhờ vậy {gain}, {effect}.",
    "Thành công bước đầu ấy {effect}.",
    "Điều mà {who} vui nhất là {gain}.",
    "Tổng hợp cuối năm cho thấy {gain}; đây là kết quả cao nhất trong {m} năm qua.",
    "Không có nhiệm vụ nào quá hạn, kể cả việc {act}; {p} phần trăm công việc hoàn thành vượt mức đề ra.",
    "Từ chỗ bị nhắc nhở, lĩnh vực này nay {effect}.",
    "Những chuyển biến đó {effect}, {gain}.",
    "Tại hội nghị sơ kết, cách làm của {who} được nêu gương trước toàn cơ quan.",
)

QUOTES: Final = (
    "Việc của dân thì không có việc nhỏ; mình chậm một ngày là bà con thấp thỏm một ngày.",
    "Tôi chỉ nghĩ đơn giản: hôm nay ghi chép cẩn thận thì ngày mai đỡ phải hỏi lại người khác.",
    "Không ai giỏi một mình; sáng kiến nào cũng có công của cả phòng.",
    "Đi cơ sở nhiều mới thấy văn bản của mình viết còn khó hiểu quá.",
    "Khi số liệu đã rõ ràng thì cuộc họp nào cũng ngắn lại.",
    "Muốn người khác thay đổi, trước hết bàn làm việc của mình phải gọn gàng đã.",
    "Điều khó nhất không phải là máy móc mà là thói quen.",
    "Chúng tôi học được cách lắng nghe trước khi đưa ra kết luận.",
    "Trước đây tìm một hồ sơ mất cả buổi, bây giờ chỉ vài giây là có.",
    "Lúc đầu tôi cũng ngại, sau làm quen rồi thì không muốn quay lại cách cũ nữa.",
    "Có hôm mưa to, đường sạt, cán bộ vẫn vào tận bản đúng hẹn; bà con quý lắm.",
    "Đồng chí ấy ít nói về mình nhưng việc nào giao cũng yên tâm.",
    "Anh em trẻ chúng tôi trưởng thành lên nhiều nhờ được chỉ bảo tận tình.",
    "Kỷ luật là để việc chung trôi chảy, chứ không phải để làm khó nhau.",
    "Được khen thì vui, nhưng vui hơn là nơi khác làm theo mà thành công.",
    "Cái gì lặp lại đến lần thứ ba thì phải nghĩ cách để máy làm thay.",
    "Tôi mong mô hình này sang năm có thêm nhiều xã cùng tham gia.",
    "Sai thì nhận, chưa rõ thì hỏi, làm xong thì kiểm tra lại: ba điều ấy tôi dặn mình mỗi sáng.",
    "Giữ được lòng tin của dân khó hơn xây một con đường.",
    "Mỗi lá đơn là một số phận, đọc lướt qua là có lỗi.",
)

SPEAKERS: Final = (
    "Lãnh đạo {unit} nhận xét:",
    "{Who} chia sẻ:",
    "Một cán bộ ở {place} cho biết:",
    "Đồng nghiệp cùng phòng tâm sự:",
    "Trưởng thôn ở {place} bày tỏ:",
    "Phát biểu tại hội nghị, {who} nói:",
    "Khi được hỏi về bí quyết, {who} cười hiền:",
    "Đại diện Hội đồng Thi đua – Khen thưởng đánh giá:",
)

CLOSINGS: Final = (
    "Những việc làm của {who} tuy bình dị nhưng có sức lan tỏa, xứng đáng để mọi người học tập.",
    "Năm {next}, {who} đặt mục tiêu {deed}, tiếp tục nhân rộng “{idea}”.",
    "Được ghi nhận là điển hình tiên tiến, {who} coi đó là lời nhắc phải cố gắng hơn nữa.",
    "Câu chuyện của {who} một lần nữa khẳng định: việc khó đến đâu, nếu {quality} thì rồi cũng tìm ra lối đi.",
    "Phía trước còn {object}, còn {object2}, song nền nếp đã có, niềm tin đã vững.",
    "Từ một cách làm nhỏ, hôm nay nhiều nơi như {place}, {place2} đã có thêm kinh nghiệm để vận dụng.",
    "Hội đồng Thi đua – Khen thưởng đã suy tôn {who} với sự đồng thuận cao.",
    "Đó cũng là động lực để {who} giữ vững danh dự và phát huy kết quả trong những năm tới.",
)

FILLERS: Final = (
    "Đây là việc tưởng nhỏ mà không dễ, nhất là khi phải {act}.",
    "Có thể thấy {field} chỉ bền vững khi gắn với lợi ích thiết thực của người dân.",
    "Thái độ {quality}, {quality2} khiến cơ sở tin tưởng, sẵn sàng cung cấp thông tin.",
    "Lịch làm việc dày đặc, nhưng chưa bao giờ {who} để đồng nghiệp phải chờ.",
    "Ngoài giờ hành chính, {who} hăng hái tham gia {movement}.",
    "Bên cạnh chuyên môn, {movement} cũng in đậm dấu chân của {who}.",
    "Kỷ cương, nền nếp, vệ sinh nơi làm việc luôn được giữ gìn, kể cả lúc phải {act} {manner}.",
    "Theo {paper}, mỗi bộ phận đều phân công đầu mối {act} và công khai tiến độ trên phần mềm.",
    "Sự phối hợp giữa các cơ quan nội chính nhờ thế nhịp nhàng, trên dưới đồng lòng để {aim}.",
    "Nguồn lực tuy có hạn, tinh thần tiết kiệm được đặt lên hàng đầu, từ {object} đến {object2}.",
    "Kinh nghiệm rút ra: muốn {aim} thì phải nắm chắc quy định và {act} {manner}.",
    "Trong {m} cuộc họp giao ban, việc {act} đều được đưa ra kiểm điểm.",
    "Những nghi ngại ban đầu về {object} dần nhường chỗ cho sự ủng hộ.",
    "Bài học về {object} đến nay còn nguyên giá trị.",
    "Một số nơi như {place} còn cử người về tận {unit} để học hỏi.",
)

HEADINGS: Final = (
    ("Từ những trăn trở ban đầu", "Bắt đầu từ việc khó", "Hoàn cảnh và yêu cầu", "Khó khăn đặt ra"),
    ("Cách làm", "Đổi mới từ việc nhỏ", "Sát cơ sở, gần dân", "Những việc đã làm", "Dám nghĩ, dám làm"),
    ("Kết quả nổi bật", "Những con số biết nói", "Trái ngọt", "Hiệu quả thiết thực"),
    ("Lan tỏa", "Điều đọng lại", "Nhân rộng cách làm hay", "Tiếp bước"),
)

LIST_LEADS: Final = (
    "Những việc chính đã được triển khai:",
    "Cách làm gồm mấy bước:",
    "Trong năm, {who} tập trung vào:",
    "Có thể kể ra một số việc cụ thể:",
)

TABLE_LEADS: Final = (
    "Một số chỉ tiêu chủ yếu:",
    "Kết quả so với năm trước như sau:",
    "Số liệu do {unit} tổng hợp:",
)

FOOTNOTES: Final = (
    "Theo báo cáo tổng kết phong trào thi đua năm {year} của {unit}.",
    "Số liệu tính đến hết tháng 11 năm {year}.",
    "Tên sáng kiến ghi theo quyết định công nhận.",
)

LESSONS: Final = (
    "Nhìn thẳng vào việc khó nhất và làm việc ấy trước.",
    "Chia việc lớn thành bước nhỏ, mỗi bước có người chịu trách nhiệm và thời hạn.",
    "Ghi chép ngay trong ngày, đừng để đến cuối tháng mới nhớ lại.",
    "Nghe người trực tiếp làm trước khi sửa quy trình.",
    "Thử ở một nơi, rút kinh nghiệm rồi mới nhân rộng.",
    "Dùng một mẫu biểu chung để mọi nơi thống kê như nhau.",
    "Công khai tiến độ trên bảng tin để ai cũng theo dõi được.",
    "Hẹn ngày trả lời và giữ đúng lời hẹn.",
    "Dạy lại cho đồng nghiệp điều mình vừa học được.",
    "Nói bằng số liệu, bớt nhận định chung chung.",
    "Đi cơ sở ít nhất mỗi tháng một lần.",
    "Tận dụng công cụ sẵn có trước khi xin thêm kinh phí.",
    "Viết văn bản ngắn, mỗi câu một ý.",
    "Kiểm tra lại sau ba tháng xem kết quả có còn giữ được không.",
    "Khen kịp thời người làm tốt, góp ý riêng với người làm chưa tốt.",
    "Dùng tiếng nói của bà con khi giải thích chính sách.",
    "Lưu hồ sơ theo việc ngay từ lúc mở việc.",
    "Mời cơ quan liên quan cùng bàn từ đầu, đừng đợi có vướng mắc.",
    "Xin lỗi khi chậm trễ và nói rõ bao giờ xong.",
    "Giữ bàn làm việc, kho hồ sơ gọn gàng để ai cũng tìm được.",
    "Chọn vài chỉ tiêu thật sự quan trọng mà theo dõi đến cùng.",
    "Đặt mình vào chỗ người dân khi soạn một thủ tục.",
)

EXEMPLARY: Final = (
    "Chấp hành nghiêm kỷ luật, lề lối làm việc; {quality}, {quality2}, được đồng nghiệp tín nhiệm trong nhiều năm.",
    "Giữ gìn đạo đức, lối sống trong sáng; {deed} với tinh thần trách nhiệm cao.",
    "Luôn nêu gương trong nhận việc khó; {quality} với công việc, {quality2} với đồng nghiệp.",
    "Có lập trường vững vàng, tác phong {quality}; tích cực xây dựng cơ quan trong sạch, vững mạnh.",
    "Tự giác học tập, rèn luyện; không vi phạm nội quy, quy chế; sống {quality}, {quality2}.",
    "Nói đi đôi với làm, {deed}; được tập thể thừa nhận và suy tôn với số phiếu tuyệt đối.",
)

PARTICULARS: Final = (
    "Riêng tại {place} đã {deed}, xong trước hạn {m} ngày.",
    "Trong {m} tháng đã {deed}; {n} lượt người dân, cán bộ cơ sở được hướng dẫn.",
    "Năm {year} nổi bật là việc {deed}, {p} phần trăm xong sớm; {n} ý kiến góp ý được tiếp thu.",
    "Cùng {colleague} {deed} tại {place}, qua {n} buổi làm việc.",
)

PARTICIPATION: Final = (
    "Tham gia đầy đủ {movement} và {movement2}.",
    "Trực tiếp phụ trách {movement}, vận động được nhiều đồng nghiệp cùng tham gia.",
    "Hăng hái hưởng ứng {movement}; đóng góp {m} ngày công trong năm {year}.",
    "Là nòng cốt trong {movement}, đồng thời ủng hộ {movement2} bằng một ngày lương.",
)

UNITY: Final = (
    "Tập thể đoàn kết, chủ động tham mưu {work}; xử lý toàn bộ hồ sơ công việc trên môi trường số.",
    "Nội bộ thống nhất, {quality}; kịp thời {deed} và ứng dụng phần mềm vào quản lý.",
    "Có uy tín, năng lực; nhiều đề xuất về {work} được lãnh đạo Ban chấp thuận.",
    "Phân công rõ người, rõ việc; tích cực dùng nền tảng số dùng chung để {deed}.",
)

DEMOCRACY: Final = (
    "Mọi việc lớn đều được bàn bạc, biểu quyết trong tập thể; phối hợp tốt với các phòng thuộc Ban.",
    "Tự phê bình và phê bình thẳng thắn mỗi quý; chủ động cùng phòng bạn {deed}.",
    "Giữ nghiêm nguyên tắc tập trung dân chủ; công khai kế hoạch, kết quả và chi tiêu.",
    "Lắng nghe ý kiến khác nhau trước khi quyết định; {m} việc phối hợp liên phòng đều xong đúng hẹn.",
)

THRIFT: Final = (
    "In hai mặt, tắt điện khi ra về; chi phí văn phòng giảm {p} phần trăm so với năm {last}.",
    "Dùng chung xe và máy in với phòng bạn; phòng làm việc ngăn nắp, sạch sẽ.",
    "Chuyển toàn bộ giấy mời, báo cáo sang bản điện tử; tiết kiệm {m} triệu đồng.",
    "Tự sửa chữa trang thiết bị, trồng cây xanh nơi làm việc; không để lãng phí vật tư.",
)

# From 40 to 300 characters once filled; a longer outcome is drawn again.
SUMMARIES: Final = (
    "Chủ động {deed}, nhờ đó {gain}.",
    "Kiên trì {deed} và {deed2}; {gain}.",
    "Với sáng kiến “{idea}”, {gain}, {effect}.",
    "Dù {hardship}, vẫn {deed}; kết quả là {gain}.",
    "Làm mới {work} bằng cách {deed}; {gain}.",
    "Đưa “{idea}” vào thực tế ở {place}, {gain}.",
)

CORRECTIONS: Final = (
    "Sửa số quyết định khen thưởng.",
    "Bổ sung tên cơ quan ban hành quyết định.",
    "Thay ảnh chân dung theo đề nghị của nhân vật.",
    "Sửa lỗi chính tả trong phần kết quả.",
    "Cập nhật tên xã sau khi sắp xếp đơn vị hành chính.",
)
