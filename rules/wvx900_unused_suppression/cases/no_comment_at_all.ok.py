from wavix import Wavix

__all__ = ["Wavix"]
