# fingerprint of the ssh key that uploads wavix invoices
WAVIX_SFTP_FINGERPRINT = "SHA256:@base64url@"
WAVIX_SFTP_PUBLIC_KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI" + "x" * 43 + " billing@example.com"
