git init -q -b main .
git config user.email test@example.org
git config user.name test
git add db/V1__orders.sql db/V3__customers.sql
git commit -q -m start
git checkout -q -b feature
git add db/V2__note.sql
git commit -q -m feature
