package org.jieti.build;

import java.util.Map;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Turns a value into one of another type as a lambda does: out of its box, wider, into a box. */
final class Boxes {

    private static final Map<Integer, String> BOXES = Map.of(
            Type.BOOLEAN, "java/lang/Boolean",
            Type.BYTE, "java/lang/Byte",
            Type.CHAR, "java/lang/Character",
            Type.SHORT, "java/lang/Short",
            Type.INT, "java/lang/Integer",
            Type.LONG, "java/lang/Long",
            Type.FLOAT, "java/lang/Float",
            Type.DOUBLE, "java/lang/Double");

    private Boxes() {}

    static boolean isPrimitive(Type type) {
        return BOXES.containsKey(type.getSort());
    }

    /** The class of the box of a primitive type. */
    static String of(Type primitive) {
        return BOXES.get(primitive.getSort());
    }

    private static Type inBox(Type box) {
        return BOXES.entrySet().stream()
                .filter(one -> one.getValue().equals(box.getInternalName()))
                .map(one -> Type.getType(primitive(one.getKey())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no box: " + box));
    }

    private static String primitive(int sort) {
        return "VZCBSIFJD".substring(sort, sort + 1);
    }

    /**
     * Turns a value on the stack from one type into another.
     *
     * @param known what else is known of the type: if it is a box, which
     */
    static void visitTurn(MethodVisitor code, Type from, Type known, Type to) {
        if (from.equals(to) || to.getSort() == Type.VOID) {
            if (!from.equals(to)) {
                code.visitInsn(from.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
            }
        } else if (isPrimitive(from) && isPrimitive(to)) {
            visitWidening(code, from, to);
        } else if (isPrimitive(from)) {
            String made = "(" + from.getDescriptor() + ")L" + of(from) + ";";
            code.visitMethodInsn(Opcodes.INVOKESTATIC, of(from), "valueOf", made, false);
        } else if (isPrimitive(to)) {
            visitUnboxing(code, from, known, to);
        } else if (!to.getInternalName().equals("java/lang/Object")) {
            code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
        }
    }

    private static void visitUnboxing(MethodVisitor code, Type from, Type known, Type to) {
        Type box = BOXES.containsValue(known.getInternalName()) ? known : Type.getObjectType(of(to));
        if (!box.equals(from)) {
            code.visitTypeInsn(Opcodes.CHECKCAST, box.getInternalName());
        }
        Type held = inBox(box);
        String value = held.getClassName() + "Value";
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, box.getInternalName(), value, "()" + held.getDescriptor(), false);
        visitTurn(code, held, held, to);
    }

    private static void visitWidening(MethodVisitor code, Type from, Type to) {
        String way = from.getDescriptor().replaceAll("[BCS]", "I")
                + to.getDescriptor().replaceAll("[BCS]", "I");
        switch (way) {
            case "II" -> {
                // the same on the stack
            }
            case "IJ" -> code.visitInsn(Opcodes.I2L);
            case "IF" -> code.visitInsn(Opcodes.I2F);
            case "ID" -> code.visitInsn(Opcodes.I2D);
            case "JF" -> code.visitInsn(Opcodes.L2F);
            case "JD" -> code.visitInsn(Opcodes.L2D);
            case "FD" -> code.visitInsn(Opcodes.F2D);
            default -> throw new IllegalStateException("no widening: " + way);
        }
    }
}
