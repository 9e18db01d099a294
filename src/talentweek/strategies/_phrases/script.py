"""Traditional script for the words of the grammar, character by character.

The words are our own, so that a table of their characters is enough: none of them stands for two characters there.

>>> traditional("20余个项目"), traditional("约合137万美元")
('20餘個項目', '約合137萬美元')
"""

from __future__ import annotations

from typing import Any, Final

import attrs

from talentweek.values.money import Money
from talentweek.values.quantities import Quantity

#: The simplified characters of our words, each followed by the traditional one.
_PAIRS: Final = (
    "专專业業东東个個为為举舉义義书書两兩严嚴临臨丽麗乐樂习習乡鄉买買云雲亚亞产產亩畝亲親亿億仅僅从從仓倉们們价價众眾优優会會伞傘传傳伟偉体體余餘侨僑侧側储儲"
    "兰蘭关關兴興养養军軍农農决決况況冻凍净淨减減凤鳳几幾凯凱击擊创創刘劉则則别別动動务務励勵劳勞势勢区區医醫华華协協单單占佔卢盧卫衛历歷厅廳压壓厂廠县縣参參双雙发發变變"
    "叶葉号號后後吴吳启啟员員响響围圍园園国國图圖团團场場块塊坛壇坚堅报報垒壘壮壯声聲处處备備复復头頭夺奪奖獎学學宁寧实實审審宽寬宾賓对對寻尋导導将將尔爾层層届屆属屬"
    "岁歲岗崗岛島币幣师師帅帥带帶帮幫库庫应應庆慶广廣开開张張弹彈强強归歸当當录錄彻徹径徑总總恳懇态態惊驚惯慣愿願战戰户戶扩擴护護担擔拥擁择擇据據挂掛换換捷捷揽攬摄攝"
    "携攜数數断斷无無旧舊时時显顯晓曉术術机機权權条條来來杨楊极極构構标標树樹样樣桥橋检檢楼樓欢歡欧歐气氣汇匯汉漢汤湯沪滬泽澤洁潔浓濃济濟测測涌湧润潤涨漲渐漸温溫湾灣"
    "湿濕满滿滨濱灵靈点點炼煉热熱焕煥爱愛牵牽状狀独獨现現环環玛瑪电電画畫畅暢疗療监監盖蓋盘盤码碼础礎确確碍礙离離种種积積称稱稳穩穷窮竞競笔筆签簽简簡篮籃类類粮糧约約"
    "级級纪紀纬緯纳納纵縱纷紛线線练練组組细細织織终終经經结結给給络絡统統继繼绩績续續维維综綜绿綠缘緣编編网網罗羅职職联聯聚聚肃肅胜勝脑腦舰艦艺藝节節荣榮药藥获獲营營"
    "蓝藍虑慮补補装裝见見规規视視览覽觉覺认認讨討让讓训訓议議记記讲講许許论論设設访訪证證评評识識诉訴词詞译譯试試话話该該详詳语語误誤说說请請诺諾课課谈談谢謝负負财財责責"
    "质質货貨购購贡貢贸貿费費资資赛賽赞贊赠贈赢贏赵趙跃躍践踐车車转轉轮輪软軟轻輕载載较較辅輔辆輛辉輝输輸边邊达達过過迈邁运運近近还還这這进進远遠连連选選适適遗遺邀邀邮郵"
    "邻鄰郑鄭酝醞释釋钟鐘钢鋼钱錢铁鐵锋鋒锐銳锦錦镇鎮镑鎊长長门門问問间間闻聞队隊阳陽阶階际際陆陸陈陳险險随隨难難静靜韩韓页頁项項顺順须須顾顧领領频頻题題额額风風飞飛"
    "饭飯饮飲馆館马馬驱驅驻駐验驗骄驕骏駿高高鱼魚鲁魯鸟鳥龙龍龄齡于於台臺周週万萬划劃屿嶼鹭鷺乔喬与與争爭凑湊办辦绍紹紧緊内內计計里裡"
)
_TABLE: Final = str.maketrans(_PAIRS[::2], _PAIRS[1::2])


def traditional(text: str) -> str:
    """Write words in traditional script."""
    return text.translate(_TABLE)


def value_in_traditional_script(value: Any) -> Any:
    """Write the words that are part of a value in traditional script.

    >>> value_in_traditional_script(Quantity.exact(5, "专家")).unit
    '專家'
    """
    if isinstance(value, Quantity) and value.unit:
        return attrs.evolve(value, unit=traditional(value.unit))
    if isinstance(value, Money):
        others = [attrs.evolve(one, stated=traditional(one.stated or "")) for one in value.equivalents]
        return attrs.evolve(value, equivalents=others)
    return value
