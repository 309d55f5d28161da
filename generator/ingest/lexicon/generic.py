"""Words of headings that name no subject: what is left of a heading without them is its subject. Stems, lower case."""

from __future__ import annotations

from generator.ingest.lexicon.stopwords import STOPWORDS
from generator.ingest.terms import stem

_WORDS = """abstract achievement action address addressing adjust adjusting adjustment agenda aim analysis analyzing
annex
approach area aspect assessment background balancing baseline basic basis big building case cause central challenge
change
changing concept conceptual conclusion concluding condition consequence constraint consideration context contribution
cooperation coordination core country critical current data definition description determinant development dimension
direction discussion domain driver driving effect effective effectiveness effort emerging enhance enhancing evaluation
evidence evolution executive experience explaining factor field finding focus foreword framework future gap goal ground
growing growth heritage historical history hypothesis impact implement implementation implementing implication important
importance improve improving increase increasing influence initial initiative instrument introduction introductory issue
key legacy lesson level limit limitation literature look looking main major material matter meaning measure mechanism
method methodology model motive need note objective obstacle opportunity option origin outcome outlook overview paper
part past path pattern period perspective place plan point policy position practice preface present principle priority
problem process product programme program progress promote promoting proposal prospect purpose question rationale reason
recommendation reform region regional related relation relationship relevance remark report research response result
review rise rising risk road role scope section shift significance situation source stage stake state status step story
strategy strategic strength strengthen strengthening structure study subject success suggestion summary support system
task theme theoretical theory threat toward trend type understanding update value variable view vision work world
way unresolved open remaining persistent
einleitung fazit ausblick hintergrund überblick methode ergebnis diskussion schluss ziel maßnahme bereich kapitel
introducción conclusión conclusiones contexto método resultado discusión objetivo perspectiva recomendación análisis
contexte méthode résultat analyse objectif enjeu mesure domaine défi
giới thiệu kết luận bối cảnh phương pháp kết quả mục tiêu giải pháp đánh giá nội dung vấn đề thực trạng"""

GENERIC = frozenset(stem(word) for word in _WORDS.split()) | STOPWORDS

# What a heading may begin with without saying more by it.
OPENERS = frozenset(
    (
        *(
            "adjusting",
            "adjustments? (?:of|to|in)",
            "addressing",
            "enhancing",
            "strengthening",
            "promoting",
            "improving",
        ),
        *(
            "implementing",
            "explaining",
            "understanding",
            "overview of",
            "analysis of",
            "assessment of",
            "evaluation of",
        ),
        *("the (?:case|role|issue|question|problem) of", "towards?", "tackling", "advancing", "ensuring", "rethinking"),
    )
)
