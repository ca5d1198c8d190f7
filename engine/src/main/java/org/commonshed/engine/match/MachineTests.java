package org.commonshed.engine.match;

import java.util.ArrayList;
import java.util.List;
import org.commonshed.engine.match.Finding.Test;
import org.jspecify.annotations.Nullable;

/** The questions to one machine about one operation. */
final class MachineTests {
    private final Taxonomy taxonomy;
    private final Materials materials;

    MachineTests(Taxonomy taxonomy, Materials materials) {
        this.taxonomy = taxonomy;
        this.materials = materials;
    }

    /** All that is not yes. */
    List<Finding> of(Requirement wanted, Machine machine) {
        List<Finding> found = new ArrayList<>(2);
        Answer process = taxonomy.serves(wanted.process(), machine.process());
        if (process == Answer.NO) {
            found.add(Finding.no(Test.PROCESS, "process.other", wanted.process(), machine.process()));
            return found;
        }
        if (process == Answer.ASK) {
            found.add(Finding.ask(Test.PROCESS, "process.wider", wanted.process(), machine.process()));
        }
        envelope(wanted, machine, found);
        material(wanted, machine, found);
        tolerance(wanted, machine, found);
        return found;
    }

    private static void envelope(Requirement wanted, Machine machine, List<Finding> found) {
        Box box = wanted.box();
        Envelope room = machine.envelope();
        if (box == null) {
            return;
        }
        if (room == null) {
            found.add(Finding.ask(Test.ENVELOPE, "envelope.unknown", text(box), ""));
            return;
        }
        Answer fits = room.fits(box);
        if (fits == Answer.NO) {
            found.add(Finding.no(Test.ENVELOPE, "envelope.small", text(box), text(room)));
        } else if (fits == Answer.ASK && !isThicknessSettled(wanted, machine)) {
            found.add(Finding.ask(Test.ENVELOPE, "envelope.open", text(box), text(room)));
        }
    }

    /** Of a flat machine without a stated thickness: the material's own limit says it. */
    private static boolean isThicknessSettled(Requirement wanted, Machine machine) {
        return machine.accepts().stream().anyMatch(accepted -> accepted.maxThicknessMm() >= thickness(wanted, machine));
    }

    private static double thickness(Requirement wanted, Machine machine) {
        Envelope room = machine.envelope();
        Box box = wanted.box();
        boolean isFlat = room != null && room.shape() == Envelope.Shape.SHEET;
        return Double.isNaN(wanted.thicknessMm()) && box != null && isFlat ? box.thickness() : wanted.thicknessMm();
    }

    private void material(Requirement wanted, Machine machine, List<Finding> found) {
        String material = wanted.material();
        if (material == null) {
            return;
        }
        List<String> workable = taxonomy.listMaterials(machine.process());
        if (!workable.isEmpty() && workable.stream().noneMatch(w -> materials.areOfOneLine(material, w))) {
            found.add(Finding.no(Test.MATERIAL, "material.never", material, machine.process()));
            return;
        }
        if (machine.accepts().isEmpty()) {
            found.add(Finding.ask(Test.MATERIAL, "material.unknown", material, ""));
            return;
        }
        Machine.Accepted accepted = accepted(material, machine);
        if (accepted == null) {
            String listed = String.join(
                    " ",
                    machine.accepts().stream().map(Machine.Accepted::material).toList());
            found.add(
                    machine.acceptsOnly()
                            ? Finding.no(Test.MATERIAL, "material.refused", material, listed)
                            : Finding.ask(Test.MATERIAL, "material.unlisted", material, listed));
            return;
        }
        thickness(thickness(wanted, machine), accepted, machine.envelope(), found);
    }

    private Machine.@Nullable Accepted accepted(String material, Machine machine) {
        for (Machine.Accepted accepted : machine.accepts()) {
            if (materials.areOfOneLine(material, accepted.material())) {
                return accepted;
            }
        }
        return null;
    }

    private static void thickness(
            double wanted, Machine.Accepted accepted, @Nullable Envelope room, List<Finding> found) {
        double most = accepted.maxThicknessMm();
        if (wanted > most) {
            found.add(Finding.no(Test.MATERIAL, "thickness.more", number(wanted), number(most)));
        } else if (Double.isNaN(most) && !Double.isNaN(wanted) && isFlatOrUnknown(room)) {
            found.add(Finding.ask(Test.MATERIAL, "thickness.unknown", number(wanted), ""));
        }
    }

    private static boolean isFlatOrUnknown(@Nullable Envelope room) {
        return room == null || room.shape() == Envelope.Shape.SHEET;
    }

    private static void tolerance(Requirement wanted, Machine machine, List<Finding> found) {
        Tolerance asked = wanted.tolerance();
        Tolerance own = machine.tolerance();
        if (asked == null) {
            return;
        }
        Box box = wanted.box();
        double size = box == null ? Double.NaN : box.longest();
        Answer answer = own == null ? Answer.ASK : own.satisfies(asked, size);
        if (answer != Answer.YES) {
            String code = answer == Answer.NO ? "tolerance.coarser" : "tolerance.unknown";
            found.add(new Finding(Test.TOLERANCE, answer, code, asked.text(), own == null ? "" : own.text()));
        }
    }

    static String text(Box box) {
        return number(box.x()) + " x " + number(box.y()) + " x " + number(box.z());
    }

    private static String text(Envelope room) {
        return switch (room.shape()) {
            case BOX, SHEET ->
                number(room.x()) + " x " + number(room.y()) + (Double.isNaN(room.z()) ? "" : " x " + number(room.z()));
            case ROUND -> "⌀ " + number(room.x()) + (Double.isNaN(room.z()) ? "" : " x " + number(room.z()));
        };
    }

    static String number(double number) {
        if (Double.isInfinite(number)) {
            return "∞";
        }
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }
}
