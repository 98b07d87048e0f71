resource "helm_release" "dialer" {
  chart = "dialer"
  set {
    name  = "wavix.apiKey"
    value = "@hex64@"
#            ^^^^^^^ WVX001
  }
  set {
    name  = "image.digest"
    value = "@sha256@"
  }
}
