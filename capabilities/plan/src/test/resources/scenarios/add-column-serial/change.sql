ALTER TABLE "Odd Log" ADD COLUMN "No." serial;
ALTER TABLE "Odd Log" ADD CONSTRAINT "Odd Log_pkey" PRIMARY KEY ("No.");
