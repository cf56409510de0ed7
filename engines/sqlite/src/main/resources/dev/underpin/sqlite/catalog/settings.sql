SELECT 'application_id' AS name, application_id AS setting FROM pragma_application_id
UNION ALL SELECT 'auto_vacuum', auto_vacuum FROM pragma_auto_vacuum
UNION ALL SELECT 'encoding', encoding FROM pragma_encoding
UNION ALL SELECT 'freelist_count', freelist_count FROM pragma_freelist_count
UNION ALL SELECT 'journal_mode', journal_mode FROM pragma_journal_mode
UNION ALL SELECT 'page_size', page_size FROM pragma_page_size
UNION ALL SELECT 'user_version', user_version FROM pragma_user_version
