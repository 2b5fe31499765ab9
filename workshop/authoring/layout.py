"""Where the parts of a file stand in its text, in whole lines."""

from dataclasses import dataclass

from ruamel.yaml.nodes import MappingNode, Node, SequenceNode


@dataclass(frozen=True)
class Layout:
    """The text of a file; its parts are the nodes that were read from it."""

    text: str

    def end(self, node: Node) -> int:
        """Where a part ends, without what stands between it and the next."""
        if not isinstance(node, MappingNode | SequenceNode) or node.flow_style:
            end = node.end_mark.index
            return begins(node) + len(self.text[begins(node) : end].rstrip())
        last = node.value[-1]
        key, value = last if isinstance(last, tuple) else (last, last)
        return self.end(value if has_text(value) else key)

    def after(self, node: Node) -> int:
        """Where the line begins that comes after a part."""
        return self.next_line(self.end(node))

    def next_line(self, place: int) -> int:
        """Where the next line begins."""
        found = self.text.find("\n", place)
        return len(self.text) if found < 0 else found + 1

    def line(self, place: int) -> int:
        """Where the line of a place begins."""
        return self.text.rfind("\n", 0, place) + 1

    def begins_line(self, place: int) -> bool:
        """Whether nothing stands before a place on its line."""
        return self.line(place) == place


def begins(node: Node) -> int:
    """Where a part begins."""
    return int(node.start_mark.index)


def has_text(node: Node) -> bool:
    """Whether anything is written there: a key may stand without a value."""
    return int(node.end_mark.index) > begins(node)
