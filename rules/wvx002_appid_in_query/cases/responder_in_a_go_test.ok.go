package wavix

import (
	"testing"

	"github.com/jarcoal/httpmock"
	"github.com/stretchr/testify/assert"
)

func TestTrunks(t *testing.T) {
	httpmock.Activate()
	defer httpmock.DeactivateAndReset()
	httpmock.RegisterResponder("GET", "https://api.wavix.com/v1/trunks?appid=test",
		httpmock.NewStringResponder(200, `[]`))

	c := New("test")
	trunks, err := c.Trunks()
	assert.NoError(t, err)
	assert.Equal(t, "https://api.wavix.com/v1/trunks?appid=test", c.lastURL)
	if c.lastURL != "https://api.wavix.com/v1/trunks?appid=test" {
		t.Fatal(trunks)
	}
}
