locals {
  wavix_image_digest = "sha256:@sha256@"
  wavix_commit       = "@sha1@"
  wavix_service_id   = "@md5@"
}
