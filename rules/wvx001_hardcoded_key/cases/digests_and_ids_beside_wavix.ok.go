package wavix

const (
	wavixSDKChecksum = "@sha256@"
	wavixCommit      = "@sha1@"
	wavixServiceID   = "@md5@"
	wavixCallID      = "@uuid@"
)

var goSum = map[string]string{
	"github.com/wavix/wavix-go-sdk": "h1:@base62@=",
}
