SELECT gross FROM lines WHERE id = 3;
