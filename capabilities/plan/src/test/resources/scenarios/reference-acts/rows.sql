INSERT INTO carts SELECT generate_series(1, 300);
INSERT INTO lines SELECT i, 1 + i % 300 FROM generate_series(1, 600) i;
