package org.jieti.build;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The {@code equals} and {@code hashCode} of a record, as {@link java.lang.runtime.ObjectMethods} makes them. */
final class RecordMethods {

    private final String name;
    private final List<Handle> components = new ArrayList<>();

    /**
     * Methods of a record.
     *
     * @param arguments what the compiler gives to the JVM: the class, the names of its components, then their fields
     */
    RecordMethods(String name, Object... arguments) {
        this.name = name;
        for (int i = 2; i < arguments.length; i++) {
            components.add((Handle) arguments[i]);
        }
    }

    /** Answers whether two objects on the stack, the first of which is the record, are equal. */
    void visitEquals(MethodVisitor code) {
        Label another = new Label();
        Label differs = new Label();
        code.visitJumpInsn(Opcodes.IF_ACMPNE, another);
        code.visitInsn(Opcodes.ICONST_1);
        code.visitInsn(Opcodes.IRETURN);
        code.visitLabel(another);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitTypeInsn(Opcodes.INSTANCEOF, name);
        code.visitJumpInsn(Opcodes.IFEQ, differs);
        for (Handle component : components) {
            visitComponent(code, component, 0);
            visitComponent(code, component, 1);
            visitComparison(code, component, differs);
        }
        code.visitInsn(Opcodes.ICONST_1);
        code.visitInsn(Opcodes.IRETURN);
        code.visitLabel(differs);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        // The return that the compiler has written comes next.
        code.visitInsn(Opcodes.ICONST_0);
    }

    private void visitComponent(MethodVisitor code, Handle component, int variable) {
        code.visitVarInsn(Opcodes.ALOAD, variable);
        if (variable > 0) {
            code.visitTypeInsn(Opcodes.CHECKCAST, name);
        }
        code.visitFieldInsn(Opcodes.GETFIELD, component.getOwner(), component.getName(), component.getDesc());
    }

    private static void visitComparison(MethodVisitor code, Handle component, Label differs) {
        Type type = Type.getType(component.getDesc());
        switch (type.getSort()) {
            case Type.BOOLEAN, Type.BYTE, Type.CHAR, Type.SHORT, Type.INT ->
                code.visitJumpInsn(Opcodes.IF_ICMPNE, differs);
            case Type.LONG -> {
                code.visitInsn(Opcodes.LCMP);
                code.visitJumpInsn(Opcodes.IFNE, differs);
            }
            case Type.FLOAT, Type.DOUBLE -> {
                String compared = "(" + type.getDescriptor() + type.getDescriptor() + ")I";
                code.visitMethodInsn(Opcodes.INVOKESTATIC, Boxes.of(type), "compare", compared, false);
                code.visitJumpInsn(Opcodes.IFNE, differs);
            }
            default -> {
                String compared = "(Ljava/lang/Object;Ljava/lang/Object;)Z";
                code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/util/Objects", "equals", compared, false);
                code.visitJumpInsn(Opcodes.IFEQ, differs);
            }
        }
    }

    /** Turns the record on the stack into its hash. */
    void visitHashCode(MethodVisitor code) {
        code.visitInsn(Opcodes.POP);
        code.visitInsn(Opcodes.ICONST_0);
        for (Handle component : components) {
            code.visitIntInsn(Opcodes.BIPUSH, 31);
            code.visitInsn(Opcodes.IMUL);
            visitComponent(code, component, 0);
            visitHash(code, Type.getType(component.getDesc()));
            code.visitInsn(Opcodes.IADD);
        }
    }

    private static void visitHash(MethodVisitor code, Type type) {
        if (Boxes.isPrimitive(type)) {
            String hash = "(" + type.getDescriptor() + ")I";
            code.visitMethodInsn(Opcodes.INVOKESTATIC, Boxes.of(type), "hashCode", hash, false);
        } else {
            String hash = "(Ljava/lang/Object;)I";
            code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/util/Objects", "hashCode", hash, false);
        }
    }
}
