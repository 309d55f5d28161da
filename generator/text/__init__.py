"""What any text needs: measuring, numbers, likeness."""
