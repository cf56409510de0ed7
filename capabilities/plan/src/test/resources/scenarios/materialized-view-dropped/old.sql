SELECT total FROM kept WHERE id = 1; SELECT n FROM above; SELECT id FROM swapped;
