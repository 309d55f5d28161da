"""Common family and given names by language, particles and suffixes; compared without accents, in lower case.

Drawn up from general knowledge of the commonest names; a name that stands in no list is judged by its form.
"""

from __future__ import annotations


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Hardly ever anything but a family name, so that it tells even beside a single other syllable.
VIETNAMESE_SURE = _set("nguyen tran pham huynh phan dang bui ngo duong hoang trinh luu ngoc-tran le doan luong")
VIETNAMESE = VIETNAMESE_SURE | _set(
    """do ho ly vu vo dinh truong lam mai cao chu dao ha ta to tang thai thach tong trieu tu ung vuong quach
    phung nghiem mac lai la kieu khuc khong kim hua han giap giang dong diep dam cu chau can bach banh au an"""
)
KOREAN = _set(
    """kim lee yi rhee park pak bak choi choe jung jeong chung kang gang cho jo yoon yun youn jang chang lim im rim
    han oh seo suh shin sin kwon hwang ahn an song yoo yu ryu hong jeon jun chun ko koh go moon mun son sohn bae baek
    paik heo hur nam shim sim noh roh ha kwak sung seong cha joo ju woo min na jin ji eom won cheon bang kong byun"""
)
CHINESE = _set(
    """wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han
    tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai
    xia zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng
    long wan duan lei qian yin chang qiao lai gong wen pang hong niu bao xi tsai chiang hsu chang kuo tseng chou
    cheung chan wong leung ng kwok yip lau tsang ho"""
)
JAPANESE = _set(
    """sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi
    matsumoto inoue kimura hayashi shimizu yamazaki mori abe ikeda hashimoto ishikawa ogawa maeda okada hasegawa
    fujita goto kondo murakami endo aoki sakamoto saito fukuda ota nishimura fujii kaneko okamoto fujiwara nakajima
    miura nakano harada matsuda takeuchi ono tamura nakayama wada ishida morita ueda hara shibata sakai kudo yokoyama
    miyazaki miyamoto uchida takagi ando taniguchi ohno maruyama imai takada fujimoto koga takeda murata ueno sugiyama
    sugawara hirano otsuka kojima chiba kubo matsui iwasaki sakurai kinoshita noguchi matsuo nomura kikuchi sano
    onishi sugimoto arai hamada ichikawa furukawa mizuno komatsu shimada koyama kishida suga aso noda kono motegi
    ishiba kawaguchi higuchi nagai kitamura kawamura tsuchiya hirata homma kuroda sakaguchi hosoya kitaoka soeya
    tanigaki nakasone koizumi ozawa miyazawa hatoyama mishima oe kawasaki yoshihara shinoda kamiya takenaka oshima"""
)
SPANISH = _set(
    """garcia rodriguez gonzalez fernandez lopez martinez sanchez perez gomez martin jimenez ruiz hernandez diaz
    moreno munoz alvarez romero alonso gutierrez navarro torres dominguez vazquez ramos gil ramirez serrano blanco
    molina morales suarez ortega delgado castro ortiz rubio marin sanz nunez iglesias medina garrido cortes castillo
    santos lozano guerrero cano prieto mendez cruz calvo gallego herrera marquez leon vidal pena flores cabrera
    campos vega fuentes carrasco diez reyes caballero nieto aguilar santana herrero montero pascual gimenez ibanez
    vargas llosa rojas silva soto contreras sepulveda espinoza valenzuela rivera salazar mendoza chavez guzman
    velasquez acosta aguirre benitez bravo cardenas paredes pizarro quintero rosales salinas solis vera villalobos
    zapata zuniga borges allende neruda pineda escobar cordero miranda mora arias duarte esteban hidalgo merino"""
)
GIVEN = _set(
    """james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark
    donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary
    nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick
    jack dennis jerry tyler aaron jose adam nathan henry zachary douglas peter kyle ethan walter noah jeremy
    christian keith roger terry austin sean gerald carl dylan harold jordan jesse bryan lawrence arthur gabriel
    bruce albert willie alan juan elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene
    mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley
    kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura helen sharon cynthia kathleen
    amy angela shirley anna ruth brenda pamela nicole katherine catherine samantha christine emma debra virginia
    rachel carolyn janet maria heather diane julie joyce victoria kelly christina joan evelyn judith olivia martha
    cheryl megan andrea ann anne alice jean doris jacqueline hannah kathryn gloria teresa sara janice julia grace
    rose theresa beverly denise marilyn amber danielle brittany diana abigail jane lori tom tim ben sam joe jim bob
    bill dan don ron ken ted max leo hugo oscar felix simon martin oliver harry luke ian neil colin graham stuart
    hans klaus peter karl jurgen wolfgang dieter uwe heinz gunter stefan andreas markus matthias ulrich rainer jan
    lars niklas sven erik nils anders bjorn pierre jacques michel philippe francois claude bernard marie sophie
    isabelle camille luc louis henri etienne thierry carlos luis pedro miguel antonio francisco manuel javier jorge
    rafael fernando alejandro pablo diego ana carmen isabel lucia elena rosa pilar beatriz joao paulo marco giovanni
    giuseppe luca paolo francesca giulia chiara matteo mohammed muhammad mohamed ahmed ali omar hassan hussein
    khaled youssef ibrahim fatima aisha murad karim tariq samir rajesh amit sanjay priya anil sunil vijay ravi
    pieter willem kees dirk ingrid astrid birgit olga ivan dmitri sergei vladimir natalia tatiana yuri igor
    fumio shinzo yoshihide taro kenji hiroshi takashi akira makoto satoshi naoko yuki kazuo yoko keiko haruki junichiro
    yoshimasa shigeru ichiro jiro masahiro kenzaburo yukio yasunari tomoko michiko emiko kei ken toshihiro"""
)
# Parts that belong to the family name that they stand before.
PARTICLES = _set(
    """de da do dos das del della di du la le les van von der den ter ten zu zum zur vom af av al el bin ibn bint abu
    abou ould st. y e d' l' lo los las st"""
)
SUFFIXES = _set("jr jr. sr sr. ii iii iv jnr jnr. fils")
TITLES = _set(
    """dr dr. prof prof. professor mr mr. mrs mrs. ms ms. sir dame lord lady rev rev. hon hon. gen gen. pgs gs ts ths
    pgs. gs. ts. ths. assoc assoc. mag ing dipl.-ing. phd"""
)
