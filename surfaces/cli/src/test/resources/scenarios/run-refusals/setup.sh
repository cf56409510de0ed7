mkdir broken && echo '{}' > broken/plan.json
