-- A guide that its owner published is no longer replaced by the one that comes with the service.
ALTER TABLE guides ADD COLUMN source TEXT NOT NULL DEFAULT 'bundled' CHECK (source IN ('bundled', 'published'));
