SELECT word FROM words WHERE word LIKE 'un%';
