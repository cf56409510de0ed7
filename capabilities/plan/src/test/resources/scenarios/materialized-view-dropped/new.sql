SELECT n FROM above; SELECT id FROM swapped;
