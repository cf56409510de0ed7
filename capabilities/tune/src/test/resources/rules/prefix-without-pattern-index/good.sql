SELECT word FROM words WHERE code LIKE 'un%';
SELECT word FROM words WHERE word LIKE $1;
