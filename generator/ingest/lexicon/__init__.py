"""Words by which a text's structure, parts, certainty and weight are told: data by language, no judgement."""
