DROP TABLE readings_0;
