package org.commonshed.engine.infer;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonshed.engine.infer.Proposals.Place;

/**
 * The rules, as a table. Each line: a process; how sure one such place makes it; where the words stand (t title, x text, o
 * tools, b bill of materials, m materials, f names of files); what they say; after {@code unless}, what the title must not say.
 * Words are compared in small letters with blanks for hyphens and underscores; {@code (a|b)}, {@code ?} and {@code ..} (up to
 * three words between) mean what they look like.
 */
final class Rules {
    /** Things that are machines for the process themselves say its words without needing it. */
    private static final String PRINTER =
            "printer|printers|filament|extruder|recyclebot|hot ?end|reprap|nozzle|print farm|heated bed|print bed";

    private static final String LASER = "laser (cutter|engraver|cutting machine)";

    private static final String TABLE = """
            3d-printing          | 0.90 | txm | 3 ?d ?print(ed|able)s?                                         | unless PRINTER
            3d-printing          | 0.85 | txm | 3 ?d ?printed (part|piece|component|mount|bracket|housing|case)s?                       | unless PRINTER
            3d-printing          | 0.90 | t   | 3dp|printable|reprapable
            3d-printing          | 0.90 | x   | 3dp (\\w+ )?(model|part|piece|print)s?                    | unless PRINTER
            3d-printing          | 0.85 | tx  | additively manufactured|(made|fabricated|produced) by additive manufacturing                                                     | unless PRINTER
            3d-printing          | 0.80 | x   | (completed|finished|successful|usable) prints?             | unless PRINTER
            3d-printing          | 0.85 | xob | (on|with|using|by|from) (an? )?(open source |desktop |low cost )?(3 ?d printer|3 ?d printing)  | unless PRINTER
            3d-printing          | 0.80 | x   | print the (part|piece|adapter|cover|cap|body|base|model|case|end effector)s?
            3d-printing          | 0.75 | x   | (designed|modified|made|optimi[sz]ed|ready) (to be|for) (3 ?d )?print(ed|ing)                  | unless PRINTER
            3d-printing          | 0.75 | t   | 3 ?d printing (?!and|analysis|monitoring|quality|farm|for|in|with|of|lab|workshop|course|class|guide|filament|waste|costs?)\\w+ | unless PRINTER
            3d-printing          | 0.75 | f   | \\.(stl|3mf|amf)
            3d-printing          | 0.70 | x   | (openscad|stl) (file|model|code|script)s? .. (print|printed|stl)                                | unless PRINTER
            fdm                  | 0.90 | o   | (delta )?reprap
            fdm                  | 0.90 | b   | (pla|abs|petg|tpu|ninjaflex|nylon|3 ?d) filament
            fdm                  | 0.85 | txm | (printed|print) (in|with|from|of) (pla|abs|petg|tpu|ninjaflex|nylon)
            fdm                  | 0.85 | x   | \\d+ ?% infill|infill of \\d+|layer (height|size|thickness) ?(of|=|:)? ?\\d?\\.\\d            | unless PRINTER
            fdm                  | 0.80 | x   | (pla|abs|petg) .. filaments?                                                                      | unless PRINTER
            fdm                  | 0.85 | x   | reprap (\\d ?d )?(printer |3 ?d )?(printable|printed)|(with|on|using) (a )?reprap|combination of pla  | unless PRINTER
            fdm                  | 0.90 | txm | (by|with|using|via) (fused (filament fabrication|deposition modell?ing)|fdm|fff)|fdm printed|fff printed | unless PRINTER
            fdm                  | 0.70 | f   | \\.(gcode|g3drem|bgcode)
            sla                  | 0.90 | txm | stereolithograph(y|ic)|sla (print|resin)(ed|er|ing)?                                            | unless PRINTER
            sls                  | 0.90 | txm | (selective )?laser sinter(ed|ing)|sls print(ed|ing)?                                              | unless PRINTER
            laser-cutting        | 0.90 | txob| laser ?cut|lasercut|cut (with|on|by|using) (a |the )?laser( cutter)?                               | unless LASER
            laser-cutting        | 0.80 | txob| (by|with|using|via|through) laser cutting                                                           | unless LASER
            laser-cutting        | 0.80 | o   | laser cutter
            laser-engraving      | 0.85 | tx  | laser engraved                                                                                    | unless LASER
            plasma-cutting       | 0.85 | txo | plasma cut(ter|s|ting)?|cut (with|on|by) (a )?plasma                                              | unless plasma cutter
            waterjet-cutting     | 0.90 | txo | water ?jet cut(ting|ter)?
            vinyl-cutting        | 0.85 | txo | vinyl cutter|cut (from|of|out of) vinyl                                                           | unless vinyl cutter
            cnc-milling          | 0.85 | txo | cnc mill(ed|ing)|(on|with|using|by) an? cnc mill(ing machine)?                                    | unless cnc|mill
            cnc-routing          | 0.85 | txo | cnc rout(ed|er|ing)|(on|with|using) an? (cnc router|shopbot)                                      | unless cnc|router|shopbot
            cnc-machining        | 0.80 | txo | cnc (cut|machined|machining)                                                                      | unless cnc
            turning              | 0.85 | txo | turned on (a|the) lathe|(on|with|using) (a|the) (metal )?lathe                                    | unless lathe
            drilling             | 0.80 | x   | drill(ed)? (a |an |the |one |two |three |four |\\d+ )?(\\w+ )?holes?|holes? (is|are|was|were|must be|can be) drilled  | unless drill
            drilling             | 0.75 | o   | drill press|drill
            sawing               | 0.75 | o   | hack ?saw|band ?saw|chop saw
            wood-sawing          | 0.75 | o   | table saw|circular saw|jig ?saw|hand ?saw|skill? ?saw|mit(er|re) saw
            sheet-metal-bending  | 0.80 | xo  | (bend|bent|folded?) (the |a )?(sheet metal|metal sheet|steel sheet|aluminium sheet|aluminum sheet)|(brake press|press brake)
            welding              | 0.85 | xo  | welds|welded|weld (the|it|them|together|on|to|each|all|both)|welding (the|it|them|together|with)|welder|geschwei(ss|ß)t | unless weld|welder|welding
            soldering            | 0.80 | x   | (is|are|was|were|be) soldered|solder(ed)? (to|on|onto|the|a|an|it|them|together|wires?|leads?|all|each|both)|soldering (the|it|them|wires?|leads?) | unless solder
            electronics-assembly | 0.85 | txob| arduinos?|raspberry pi(?! computer)|microcontrollers?|esp ?(32|8266)|attiny\\d*|microcomputer board           | unless simulator|jig|case|mount|holder|enclosure|stand
            electronics-assembly | 0.80 | ob  | (printed )?circuit boards?|pcbs?|breadboard|perfboard
            electronics-assembly | 0.80 | x   | (on|onto|to) (a|the) (printed )?(circuit board|pcb|breadboard|perfboard)|custom (circuit board|pcb)s?|(populate|assemble)d? (the )?(circuit board|pcb)s? | unless mill
            pcb-fabrication      | 0.70 | x   | (custom|own|printed|etched|double sided) (circuit board|pcb)s?
            pcb-fabrication      | 0.85 | f   | \\.(gbr|gtl|gbl|kicad_pcb|brd)
            electronics-assembly | 0.75 | f   | \\.(kicad_pcb|brd|kicad_sch)
            injection-molding    | 0.85 | tx  | injection mou?ld(ed|ing)
            thermoforming        | 0.90 | txo | vac(uum)? ?form(ed|ing|er)?|thermoform(ed|ing)
            resin-casting        | 0.80 | x   | (cast|poured) (in|with|from|of) (resin|silicone|epoxy|polyurethane)|silicone mou?lds?
            concrete-casting     | 0.80 | x   | (pour|poured|cast|fill|filled) (with|of|in|from|the)? ?(\\w+ ){0,3}(concrete|cement)|mezcla de cemento
            metal-casting        | 0.85 | x   | (sand|lost wax|lost pla) cast(ing)?|cast (in|from|out of) (aluminium|aluminum|bronze|iron|metal|brass)
            woodworking          | 0.85 | tx  | mortise and tenon|wooden (frame|box|construction|bench|table|stand|shelf|board|crate|structure)s?|(made|built|constructed) (of|from|out of) (\\w+ ){0,2}(wood|plywood|lumber|timber|mdf|osb)
            woodworking          | 0.75 | mb  | plywood|lumber|timber|mdf|2x4s?|two by fours?
            sewing               | 0.85 | xo  | sew|sewn|sewed|sewing( machine)?|stitched|genäht|cos(er|ido)                                      | unless sewing machine
            knitting             | 0.85 | tx  | knit|knitted|knitting                                                                             | unless knitting machine
            crocheting           | 0.85 | tx  | crochet(ed|ing)?
            weaving              | 0.80 | tx  | woven (from|of|by)|weav(e|ing) .. (loom|cloth|basket)                                             | unless loom
            screen-printing      | 0.85 | tx  | screen ?printed|(by|with|using|via) screen printing                                                 | unless screen print
            grain-milling        | 0.80 | x   | (ground|milled) (into|to) flour                                                                   | unless mill
            """;

    /** A design of this kind is no thing to make: it says of processes what others do. */
    static final Pattern NO_THING = words(
            "literature review|review of|survey of|life cycle|economics?|policy|patents?|business model|energy audit|timeline|course|lesson plan|operation and maintenance");

    /** Words before a process that say that something else is made by it. */
    static final Pattern ELSEWHERE = Pattern.compile(
            "\\b(instead of|compared (to|with)|unlike|rather than|alternatives? to|no|not|without|existing|commercial(ly)?|traditional|in the past|previous(ly)?|earlier|other)\\W+(\\w+\\W+){0,2}$");

    static final List<Rule> ALL = TABLE.lines().map(Rules::rule).toList();

    /**
     * One line of the table.
     *
     * @param unless what the title must not say
     */
    record Rule(String process, double confidence, Set<Place> places, Pattern says, Pattern unless) {}

    private Rules() {}

    private static Rule rule(String line) {
        int unless = line.indexOf("| unless ");
        String body = unless < 0 ? line : line.substring(0, unless);
        String[] cells = body.split("\\|", 4);
        String guard = unless < 0 ? "(?!)" : line.substring(unless + 9).strip();
        return new Rule(
                cells[0].strip(),
                Double.parseDouble(cells[1].strip()),
                places(cells[2].strip()),
                words(cells[3].strip()),
                words(guard.replace("PRINTER", PRINTER).replace("LASER", LASER)));
    }

    private static Set<Place> places(String letters) {
        EnumSet<Place> places = EnumSet.noneOf(Place.class);
        letters.chars()
                .forEach(letter -> places.add(
                        switch (letter) {
                            case 't' -> Place.TITLE;
                            case 'x' -> Place.TEXT;
                            case 'o' -> Place.TOOLS;
                            case 'b' -> Place.PARTS;
                            case 'm' -> Place.MATERIALS;
                            default -> Place.FILES;
                        }));
        return places;
    }

    /** Whole words; a file's ending begins with its dot. */
    private static Pattern words(String says) {
        String spaced = says.replace(" .. ", "\\W+(?:\\S+ ){0,3}?");
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + spaced + ")(?![\\p{L}\\p{N}])");
    }

    /** Materials by their ids in {@code materials.csv}, with the words for them. */
    static final List<Material> MATERIALS = """
            pla=pla|polylactic acid
            abs=abs
            petg=petg
            tpu=tpu|ninjaflex
            nylon=nylon|polyamide
            pc=polycarbonate|poly carbonate
            acrylic=acrylic|plexiglass?|pmma
            pe=hdpe|ldpe|polyethylene|high density polyethylene
            pvc=pvc
            silicone=silicone
            stainless-steel=stainless steel
            steel=(?<!stainless )steel
            aluminium=aluminium|aluminum
            copper=copper
            brass=brass
            wood=wood|lumber|timber|pine|oak|hardwood
            plywood=plywood
            mdf=mdf
            card=cardboard|corrugated board
            paper=paper
            concrete=concrete|cement
            glass=glass
            cotton=cotton
            textile=fabric|cloth|textile
            leather=leather
            rubber=rubber
            """.lines().map(Rules::material).toList();

    /** A material, and the words by which a text says that something is made of it. */
    record Material(String name, Pattern named, Pattern madeOf) {}

    private static Material material(String line) {
        String[] cells = line.split("=", 2);
        String names = "(?:" + cells[1] + ")";
        String madeOf =
                "(?:made|built|constructed|cut|printed|fabricated|sewn|cast|manufactured) (?:\\w+ )?(?:of|from|out of|in|with|using) (?:\\w+ ){0,2}"
                        + names + "|" + names + " filament";
        return new Material(cells[0], words(names), words(madeOf));
    }
}
