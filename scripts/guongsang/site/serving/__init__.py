"""How the finished site is to be served: headers, types, and the compressed files beside the others."""
