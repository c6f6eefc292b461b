package org.jieti.bench;

/** The least that a Java program can do: what a start of the virtual machine alone costs. */
final class Hello {

    private Hello() {}

    public static void main(String[] args) {
        System.out.println("hello");
    }
}
