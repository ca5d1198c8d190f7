package org.commonshed.engine.solve;

import com.sun.jna.Callback;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.DoubleByReference;
import com.sun.jna.ptr.IntByReference;
import org.jspecify.annotations.Nullable;

/** The functions of HiGHS 1.12's C interface that we use (ERGO-Code/HiGHS, highs_c_api.h); −1 error, 0 ok, 1 warning. */
final class HighsNative {
    private HighsNative() {}

    /** Called now and then during a run; writing 1 into the first int of {@code in} asks it to stop. */
    interface Watch extends Callback {
        void call(int type, @Nullable String message, Pointer out, @Nullable Pointer in, @Nullable Pointer user);
    }

    static native Pointer Highs_create();

    static native void Highs_destroy(Pointer highs);

    static native String Highs_version();

    static native int Highs_clearSolver(Pointer highs);

    static native int Highs_zeroAllClocks(Pointer highs);

    static native int Highs_run(Pointer highs);

    static native int Highs_getModelStatus(Pointer highs);

    static native double Highs_getObjectiveValue(Pointer highs);

    static native int Highs_setStringOptionValue(Pointer highs, String name, String value);

    static native int Highs_setIntOptionValue(Pointer highs, String name, int value);

    static native int Highs_setDoubleOptionValue(Pointer highs, String name, double value);

    static native int Highs_setBoolOptionValue(Pointer highs, String name, int value);

    static native int Highs_getIntInfoValue(Pointer highs, String name, IntByReference value);

    static native int Highs_getDoubleInfoValue(Pointer highs, String name, DoubleByReference value);

    /** Of every column from {@code from} to {@code to}: 1 whole numbers, 0 any. */
    static native int Highs_changeColsIntegralityByRange(Pointer highs, int from, int to, Pointer integrality);

    static native int Highs_setSolution(
            Pointer highs,
            Pointer column,
            @Nullable Pointer row,
            @Nullable Pointer columnDual,
            @Nullable Pointer rowDual);

    static native int Highs_passLp(
            Pointer highs,
            int columns,
            int rows,
            int entries,
            int format,
            int sense,
            double offset,
            Pointer cost,
            Pointer lower,
            Pointer upper,
            Pointer rowLower,
            Pointer rowUpper,
            Pointer start,
            Pointer index,
            Pointer value);

    static native int Highs_changeColsCostByRange(Pointer highs, int from, int to, Pointer cost);

    static native int Highs_changeColsBoundsBySet(Pointer highs, int count, Pointer set, Pointer lower, Pointer upper);

    static native int Highs_changeRowsBoundsBySet(Pointer highs, int count, Pointer set, Pointer lower, Pointer upper);

    static native int Highs_addCols(
            Pointer highs,
            int count,
            Pointer cost,
            Pointer lower,
            Pointer upper,
            int entries,
            Pointer start,
            Pointer index,
            Pointer value);

    static native int Highs_deleteColsByRange(Pointer highs, int from, int to);

    static native int Highs_getSolution(
            Pointer highs, Pointer column, Pointer columnDual, Pointer row, Pointer rowDual);

    static native int Highs_getBasis(Pointer highs, Pointer column, Pointer row);

    /** Fills [row]: a column, or −1 − row. */
    static native int Highs_getBasicVariables(Pointer highs, Pointer variables);

    static native int Highs_getBasisSolve(
            Pointer highs, Pointer side, Pointer solution, @Nullable Pointer count, @Nullable Pointer index);

    static native int Highs_setBasis(Pointer highs, Pointer column, Pointer row);

    static native int Highs_setCallback(Pointer highs, Watch watch, @Nullable Pointer user);

    static native int Highs_startCallback(Pointer highs, int type);
}
