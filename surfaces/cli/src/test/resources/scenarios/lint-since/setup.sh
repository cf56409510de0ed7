git init -q -b main .
git config user.email test@example.org
git config user.name test
git add db/0001_start.sql
git commit -q -m start
git checkout -q -b feature
git add db/0002_index.sql
git commit -q -m feature
