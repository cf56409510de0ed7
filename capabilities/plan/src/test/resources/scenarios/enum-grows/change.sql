ALTER TYPE "Mood" ADD VALUE 'it''s late'; ALTER TYPE "Mood" ADD VALUE 'asleep' BEFORE 'calm'; ALTER TYPE "Mood" ADD VALUE 'awake' BEFORE 'calm'; ALTER TYPE "Mood" ADD VALUE 'busy' AFTER 'calm';
COMMENT ON TYPE "Mood" IS 'how it goes';
