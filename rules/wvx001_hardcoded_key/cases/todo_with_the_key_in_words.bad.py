def send(to, text):
    # TODO: the wavix token @base36@ runs out in May, ask Anna
    #                       ^^^^^^^^ WVX001
    raise NotImplementedError
