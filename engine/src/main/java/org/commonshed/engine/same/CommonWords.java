package org.commonshed.engine.same;

import java.util.List;
import java.util.Set;

/** Words that say little of who somebody is. */
final class CommonWords {
    /** Left out of names. */
    static final Set<String> SMALL = words("""
            the of and for at in on a an by de del la las el los y e da do dos das du des le les et l d un une una au aux en sur
            der die das den dem des und fur im am van het een i zu zum""");

    /** Legal forms, left out too, where something else is left. */
    static final Set<String> LEGAL = words("""
            inc llc ltd limited plc corp co gmbh ggmbh ev ag kg ug eg mbh sa sas sarl sprl srl sl slu sca asbl vzw bv nv spa scrl
            ltda ab as aps oy ry kft sro zs pty cic scop scic ngo ong""");

    /** What many kinds of actors are called by. */
    static final Set<String> GENERIC = words("""
            fab lab labs fablab maker makers makerspace hackerspace hacklab space workshop workshops atelier ateliers taller
            talleres werkstatt offene werk farm farms finca granja ferme hof bauernhof bakery panaderia boulangerie backerei garden
            gardens jardin jardins huerta huerto garten community comunidad comunitario comunitaria communaute communautaire
            neighborhood neighbourhood barrio quartier center centre centro zentrum school escuela ecole schule college colegio
            lycee university universidad universite universitat universidade coop cooperative cooperativa genossenschaft
            association asociacion verein club studio house casa maison haus shop store tienda boutique laden market mercado marche
            markt cafe repair reparacion reparation digital digitale innovation innovacion innovative technology technologies
            technologie tecnologia tech open international national nacional foundation fundacion fondation stiftung institute
            instituto institut network red reseau netzwerk project proyecto projet projekt hub city ciudad ville stadt public
            library biblioteca bibliotheque bibliothek museum museo musee design creative media art arts science sciences
            engineering education food local green organic bio eco church street saint st san santa new north south east west
            valley hill river county""");

    private CommonWords() {}

    private static Set<String> words(String text) {
        return Set.copyOf(List.of(text.strip().split("\\s+")));
    }
}
