class Label:
    def print(self, text):
        return text


def labels(wavix_key_label, wavix_key_id):
    label = Label()
    print(wavix_key_label, wavix_key_id)
    return label.print("wavix")
