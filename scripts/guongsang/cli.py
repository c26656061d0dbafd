def all_help(): return ""
