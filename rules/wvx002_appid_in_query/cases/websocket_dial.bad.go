package calls

import "github.com/gorilla/websocket"

func listen(host, id string) (*websocket.Conn, error) {
	wsUrl := "wss://" + "api.wavix.com" + "/sip?appid=" + id
#                                            ^^^^^ WVX002
	conn, _, err := websocket.DefaultDialer.Dial(wsUrl, nil)
	return conn, err
}
