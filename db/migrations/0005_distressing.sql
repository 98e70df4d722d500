-- Photographs of injuries and the like: their pictures stay blurred on screen until they are clicked. What is printed,
-- copied or exported is not changed by it.
ALTER TABLE document ADD COLUMN is_distressing INTEGER NOT NULL DEFAULT 0 CHECK (is_distressing IN (0, 1));
