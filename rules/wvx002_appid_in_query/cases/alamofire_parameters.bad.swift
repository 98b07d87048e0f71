import Alamofire

func profile(key: String) {
    AF.request("https://api.wavix.com/v1/profile", parameters: ["appid": key]).responseDecodable(of: Profile.self) { response in
#                                                                ^^^^^ WVX002
        debugPrint(response.result)
    }
}
