ALTER TABLE "Join" ADD CONSTRAINT "Join_pkey" PRIMARY KEY ("Left Id", "Right Id");
