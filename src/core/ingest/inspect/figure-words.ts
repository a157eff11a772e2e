/** Words that stand beside those for the killed and the wounded in the names of columns, a line a language. */
import { wordSet } from '../grammar/fold-marks.ts';

export const ATTACKERS = wordSet(
  'perpetrator perpetrators attacker attackers terrorist terrorists assailant assailants shooter shooters suspect suspects bomber bombers gunman gunmen perp perps',
  'täter attentäter',
  'assaillant assaillants terroriste terroristes',
  'atacante atacantes terrorista terroristas',
  'террористы террористов нападавших нападавшие',
  'saldırgan مهاجم مهاجمان المهاجمين',
);
/** Before which, and behind which, such a word is of the attack: those who died in terrorist attacks are victims. */
export const ATTACK_AFTER = wordSet('attack attacks incident incidents');
export const ATTACK_BEFORE = wordSet(
  'attentat attentats attaque attaques ataque ataques atentado atentados attacco attacchi attentato attentati',
);
export const WITH = wordSet(
  'incl inc including included includes with inkl einschließlich mit compris incluant avec incluido incluidos incluyendo con включая dahil شامل',
);
export const WITHOUT = wordSet(
  'excl exc excluding excluded without except not non ohne exklusive hors sauf excepté sin excluyendo без кроме hariç بدون',
);
export const BY = wordSet('by durch von par por');
export const LOW = wordSet('min minimum low lower lowest least mindestens minimal mínimo минимум');
export const HIGH = wordSet(
  'max maximum high higher highest upper most höchstens maximal máximo максимум',
);
/** Words by which a figure is of two bounds, a share, or none at all. */
export const PART = wordSet(
  'suicide min max low high lower upper minimum maximum rate per percent percentage pct average mean avg median growth yearly year years date day time cause name names source sources note notes description animals us foreign cumulative cumul cum cumulated running million missing id ids code age rank index log ratio share change severity type level score class status',
);
/** Words for people of one kind, or hurt to one degree: who counts these counts not all. */
export const SOME = wordSet(
  'civilian civilians civ civil noncombatant noncombatants police policeman policemen policewoman officer officers cop cops agents soldier soldiers military mil army troop troops serviceman servicemen security forces guard guards militant militants combatant combatants fighter fighters rebel rebels insurgent insurgents peacekeeper peacekeepers personnel staff worker workers medic medics officials',
  'leader leaders commander commanders member members politician politicians driver drivers student students pupil pupils teacher teachers journalist journalists tourist tourists foreigner foreigners worshippers pilgrims passenger passengers hostage hostages bystander bystanders other others nationals citizens refugees migrants farmers protesters demonstrators prisoners',
  'child children kid kids minor minors woman women female females man men male males boy boys girl girls adult adults elderly critical critically serious seriously severe severely slight slightly light lightly',
  'zivil zivile zivilist zivilisten polizei polizist polizisten soldat soldaten militär sicherheitskräfte kinder frauen männer schwer leicht',
  'civils civiles policier policiers militaire militaires soldats enfants femmes hommes graves',
  'policía policías policia policias militar militares soldado soldados niños niñas mujeres hombres civiles menores',
  'civili polizia poliziotti militari soldati bambini donne uomini gravi',
  'civis policiais polícias crianças mulheres homens',
  'burgers politie agenten militairen kinderen vrouwen mannen',
  'cywile cywilów policjanci policjantów żołnierze żołnierzy dzieci kobiety mężczyźni',
  'civila poliser soldater barn kvinnor kvinner män menn',
  'sivil siviller polis polisler asker askerler çocuk çocuklar kadın kadınlar erkek',
  'sipil polisi tentara anak perempuan laki',
  'гражданские гражданских мирные мирных полицейские полицейских военные военных военнослужащих солдаты солдат дети детей женщины женщин мужчины мужчин',
  'цивільні цивільних поліцейських військові військових діти дітей жінки жінок чоловіки чоловіків',
  'مدنيون المدنيون مدنيين المدنيين شرطة الشرطة جنود الجنود عسكريون العسكريين أطفال الأطفال نساء النساء رجال الرجال',
  'غیرنظامی غیرنظامیان نظامی نظامیان پلیس سرباز سربازان کودک کودکان زن زنان مرد مردان',
  'אזרחים שוטרים חיילים ילדים נשים גברים',
);
/** Words that say nothing of whom: numbers and people as such, what happened to them, how sure it is, and little words. */
export const ANYONE = wordSet(
  'number numbers num no nr n nos nb nbr nbre nº n° qty count counts sum tally toll figure figures value total totals all overall aggregate combined',
  'people persons person ppl individuals humans human victim victims casualty casualties lives',
  'of the in at from to and or an a were was who been being as is are',
  'reported recorded confirmed verified known estimated estimate estimates est best official officially initial final current approx approximate approximately reportedly immediate',
  'how many much did do does got get',
  'attack attacks incident incidents event events terror terrorist bombing bombings shooting shootings strike strikes explosion blast massacre field col column var clean cleaned raw new x y per source sources according caused due resulting sides',
  'anzahl anz zahl der die das den dem im bei des personen person menschen opfer gesamtzahl gesamt insgesamt summe gemeldete bestätigte geschätzt geschätzte anschlag',
  'nombre de du la le les l d personnes personne victimes victime confirmés confirmé estimé bilan totale totaux attentat attaque',
  'número numero núm cantidad cant personas persona víctimas víctima victimas confirmados estimados el los las en totales suma atentado ataque',
  'persone persona vittime vittima dei delle di del numero',
  'qtd quantidade pessoas pessoa vítimas vítima do da dos das em',
  'aantal personen mensen slachtoffers totaal van',
  'liczba osób osoby ofiar ofiary razem',
  'antal personer offer',
  'число количество кол во общее чел человек людей жертв жертвы всего итого',
  'кількість заг осіб ос людей осіб жертв усього',
  'sayısı sayisi kişi kişiler toplam sayı',
  'jumlah orang korban jiwa',
  'عدد الأشخاص أشخاص شخص إجمالي مجموع الإجمالي المجموع',
  'تعداد نفر افراد شدگان شده مجموع کل',
  'מספר אנשים סך הכל סה"כ כל',
);
/** Records, encyclopaedias and agencies: who says it, and not of whom. */
export const SOURCES = wordSet('wikipedia wikidata gtd acled ucdp gdelt satp reuters afp bbc cnn');
/** Brackets that say who says it. */
export const SAID_BY =
  /[([{]\s*(?:sources?|src|according to|quelle|laut|selon|fuente|según|fonte|источник)(?!\p{L})[^)\]}]*[)\]}]/giu;
const DEADLY = '(?:(?:fatal|mortal|mortel|tödlich|letal)\\p{L}*)';
const HURT = '(?:(?:injur|wound|hurt|verletz|verwund|bless|h[ée]rid|lesion)\\p{L}*)';
/** Injuries of which nobody died. */
export const NOT_DEADLY = new RegExp(
  `(?<!\\p{L})(?:non?|not|nicht|sans)[\\s_-]*${DEADLY}(?!\\p{L})`,
  'giu',
);
/** Injuries of which somebody did, and the victims of such. */
export const DEADLY_INJURY = new RegExp(
  `(?<!\\p{L})(?:${DEADLY}[\\s_-]+(?:${HURT}|victims?|casualt\\p{L}*)|${HURT}[\\s_-]*[(]?${DEADLY}[)]?)(?!\\p{L})`,
  'giu',
);
export const ANY_DEADLY = new RegExp(`(?<!\\p{L})${DEADLY}`, 'iu');
export const TOTAL =
  /(?<!\p{L})(?:totals?|all|overall|sum|gesamt|insgesamt|summe|totale|totaux|totales|suma|totaal|toplam|итого|всего|усього|razem|(?:ال)?مجموع|(?:ال)?إجمالي|کل|סה"כ)(?!\p{L})/u;
