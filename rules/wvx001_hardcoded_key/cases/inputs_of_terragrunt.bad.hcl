include "root" {
  path = find_in_parent_folders()
}
inputs = {
  wavix = { api_key = "@hex64@" }
#                      ^^^^^^^ WVX001
}
