DROP INDEX "Docs by owner", docs_title_key;
