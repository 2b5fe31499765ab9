"""Placeholder: the command line comes here."""


def main() -> None:
    print("workshop: nothing to serve yet")


if __name__ == "__main__":
    main()
