"""What runs a learner's Python inside Convolab: the door to the tensor engine, loading, places and error texts."""
