"""What a server that speaks S3, or the way to it, complains of, in sentences that say what to do."""

from __future__ import annotations

from typing import Final

from botocore import exceptions

from guongsang.language import Phrase

NO_KEYS: Final = Phrase(
    "Chưa có khóa của kho đối tượng. Đặt hai biến môi trường AWS_ACCESS_KEY_ID và AWS_SECRET_ACCESS_KEY rồi chạy lại; đừng ghi khóa vào mkdocs.yml.",
    "There are no keys of the object storage. Set the environment variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY and run again; do not write keys into mkdocs.yml.",
)

_WRONG_KEYS = Phrase(
    "Kho «{bucket}» không nhận khóa này. Xem lại AWS_ACCESS_KEY_ID và AWS_SECRET_ACCESS_KEY, hoặc xin khóa mới.",
    "The storage “{bucket}” does not accept these keys. See AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or ask for new ones.",
)
_EXPIRED = Phrase(
    "Khóa tạm thời của kho «{bucket}» đã hết hạn. Lấy khóa mới (AWS_SESSION_TOKEN) rồi chạy lại.",
    "The temporary keys of the storage “{bucket}” have expired. Get new ones (AWS_SESSION_TOKEN) and run again.",
)
_NO_BUCKET = Phrase(
    "Không có kho «{bucket}» ở máy chủ này. Xem lại «to» và «endpoint» trong mkdocs.yml, hoặc tạo kho trước.",
    "There is no bucket “{bucket}” on this server. See “to” and “endpoint” in mkdocs.yml, or create it first.",
)
_DENIED = Phrase(
    "Khóa này không có đủ quyền ở kho «{bucket}». Nhờ người quản trị cấp quyền liệt kê, đọc, ghi và xóa; sổ tay, trang «Phát hành», có mẫu.",
    "These keys lack permissions in the storage “{bucket}”. Ask its administrator for those to list, read, write and delete; the handbook shows them.",
)
_CLOCK = Phrase(
    "Đồng hồ của máy này lệch với máy chủ của kho «{bucket}». Chỉnh lại giờ rồi chạy lại.",
    "The clock of this machine and that of the storage “{bucket}” differ. Set it right and run again.",
)
_REGION = Phrase(
    "Vùng (region) của kho «{bucket}» không đúng. Ghi đúng vùng ở «region» trong mkdocs.yml.",
    "The region of the storage “{bucket}” is another. Write the right one at “region” in mkdocs.yml.",
)
_FULL = Phrase(
    "Kho «{bucket}» hết chỗ hoặc hết hạn mức. Nhờ người quản trị tăng hạn mức, hoặc xóa bớt.",
    "The storage “{bucket}” is full. Ask its administrator for more, or delete something.",
)
_BUSY = Phrase(
    "Máy chủ của kho «{bucket}» đang quá tải hoặc trục trặc. Chờ vài phút rồi chạy lại.",
    "The server of the storage “{bucket}” is overloaded or out of order. Wait a few minutes and run again.",
)
_UNREACHABLE = Phrase(
    "Không kết nối được tới máy chủ của kho «{bucket}»{at}. Kiểm tra mạng và «endpoint» trong mkdocs.yml.",
    "The server of the storage “{bucket}” cannot be reached{at}. Check the network and “endpoint” in mkdocs.yml.",
)
_LOST = Phrase(
    "Mất kết nối tới kho «{bucket}» giữa chừng. Chạy lại lệnh.",
    "The connection to the storage “{bucket}” was lost. Run the command again.",
)
_TLS = Phrase(
    "Chứng thư HTTPS của máy chủ kho «{bucket}» không tin được. Nếu là chứng thư của cơ quan, đặt AWS_CA_BUNDLE là tệp chứng thư gốc; xem lại giờ của máy.",
    "The HTTPS certificate of the server of the storage “{bucket}” cannot be trusted. If it is your agency's own, set AWS_CA_BUNDLE to the file of its root certificate; see this machine's clock.",
)
_NOT_S3 = Phrase(
    "Máy chủ{at} không trả lời như một kho S3. Xem lại «endpoint» trong mkdocs.yml: cần địa chỉ của API, không phải của trang quản trị hay trang web.",
    "The server{at} does not answer as S3 does. See “endpoint” in mkdocs.yml: it must be the address of the API, not that of a console or site.",
)
_OTHER = Phrase(
    "Máy chủ của kho «{bucket}» báo lỗi: {text}.",
    "The server of the storage “{bucket}” reports an error: {text}.",
)
_LONGEST = 300

_BY_CODE: Final = {
    **dict.fromkeys(
        ("InvalidAccessKeyId", "SignatureDoesNotMatch", "InvalidToken", "InvalidClientTokenId"), _WRONG_KEYS
    ),
    **dict.fromkeys(("ExpiredToken", "TokenRefreshRequired"), _EXPIRED),
    "NoSuchBucket": _NO_BUCKET,
    "InvalidBucketName": _NO_BUCKET,
    **dict.fromkeys(("AccessDenied", "AllAccessDisabled", "AccountProblem", "403", "Forbidden"), _DENIED),
    **dict.fromkeys(("RequestTimeTooSkewed", "RequestExpired"), _CLOCK),
    **dict.fromkeys(
        ("AuthorizationHeaderMalformed", "PermanentRedirect", "IllegalLocationConstraintException", "301"), _REGION
    ),
    **dict.fromkeys(("QuotaExceeded", "InsufficientStorage", "XMinioStorageFull", "507"), _FULL),
    **dict.fromkeys(
        ("SlowDown", "ServiceUnavailable", "InternalError", "502", "503", "504", "TooManyRequests", "429"), _BUSY
    ),
    # Without a code of S3's own; what is no XML at all comes as "500".
    **dict.fromkeys(("400", "404", "405", "500", "NotFound", "MethodNotAllowed"), _NOT_S3),
}

_BY_KIND: Final = (
    (exceptions.SSLError, _TLS),
    (exceptions.ConnectTimeoutError, _UNREACHABLE),
    (exceptions.EndpointConnectionError, _UNREACHABLE),
    (exceptions.ProxyConnectionError, _UNREACHABLE),
    (exceptions.InvalidEndpointConfigurationError, _NOT_S3),
    (exceptions.HTTPClientError, _LOST),
    (exceptions.ResponseStreamingError, _LOST),
    (exceptions.IncompleteReadError, _LOST),
    (OSError, _LOST),
    (ValueError, _NOT_S3),
)
"""The kinds of errors on the way, the narrower before the wider."""


def said_by_storage(error: Exception, bucket: str, endpoint: str) -> Phrase:
    """Return the sentence for an error; of one that is not known, what it says itself."""
    at = f" ({endpoint})" if endpoint else ""
    if isinstance(error, exceptions.ClientError):
        told = error.response.get("Error", {})
        code, text = f"{told.get('Code', '')}", f"{told.get('Message', '')}"
        return _BY_CODE.get(code, _OTHER).fill(bucket=bucket, at=at, text=_short(f"{code} {text}"))
    found = next((sentence for kind, sentence in _BY_KIND if isinstance(error, kind)), None)
    if found is None:
        # The library's parsers have a name for this that they do not give away.
        found = _NOT_S3 if type(error).__name__ == "ResponseParserError" else _OTHER
    return found.fill(bucket=bucket, at=at, text=_short(f"{error}"))


def _short(text: str) -> str:
    return " ".join(text.split())[:_LONGEST].rstrip(". ") or "?"
