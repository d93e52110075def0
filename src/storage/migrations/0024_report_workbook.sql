-- The workbook of an effect report, as it was told. The words in braces: see 0001_audit.sql.
ALTER TABLE kept_report ADD COLUMN workbook {text} NOT NULL DEFAULT ''; -- base64; empty for reports from before
